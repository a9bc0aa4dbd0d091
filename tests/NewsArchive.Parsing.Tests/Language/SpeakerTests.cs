using Xunit;

namespace NewsArchive.Parsing.Tests.Language;

public sealed class SpeakerTests
{
    private const string Words = "\"Kami sudah siap sejak pagi,\" ";

    [Theory]
    [InlineData("kata Rudi Santoso di lokasi.", "Rudi Santoso")]
    [InlineData("ujar Kepala Dinas Sosial Kota Bandung, Rudi Santoso, Selasa (12/3).", "Rudi Santoso")]
    [InlineData("ujar Wali Kota Bandung Rudi Santoso dalam keterangannya.", "Rudi Santoso")]
    [InlineData("jelas Kapolres AKBP Rudi Santoso.", "Rudi Santoso")]
    [InlineData("tutur dr. Rudi Santoso, Sp.OT dari RS Harapan.", "Rudi Santoso")]
    [InlineData("ungkap Rudi Santoso, salah satu warga Desa Baru.", "Rudi Santoso")]
    [InlineData("ungkap salah satu warga, Rudi Santoso.", "Rudi Santoso")]
    [InlineData("kata perwakilan warga desa Sukamaju, Rudi Santoso, kepada wartawan.", "Rudi Santoso")]
    [InlineData("Rudi Santoso menandaskan.", "Rudi Santoso")]
    [InlineData("demikian bunyi pesan Rudi Santoso.", "Rudi Santoso")]
    [InlineData("tulis Rudi Santoso.", "Rudi Santoso")]
    [InlineData("kata Friedrich di Konferensi Bursa.", "Friedrich")]
    [InlineData("kata salah seorang warga.", null)]
    [InlineData("demikian tertulis dalam laporan itu.", null)]
    [InlineData("tulis Kementerian Keuangan dalam siaran pers.", "Kementerian Keuangan")]
    public void Is_told_behind_the_quotation(string attribution, string? speaker) =>
        Assert.Equal(speaker, Assert.Single(FactTexts.Read(Words + attribution).Quotes).Speaker);

    [Theory]
    [InlineData("Rudi Santoso mengatakan, ")]
    [InlineData("Camat Sukamaju, Rudi Santoso, juga menegaskan: ")]
    [InlineData("Menurut Rudi Santoso, ")]
    [InlineData("Rudi Santoso: ")]
    public void Is_told_ahead_of_the_quotation(string introduction) =>
        Assert.Equal("Rudi Santoso", Assert.Single(FactTexts.Read(introduction + "\"Kami sudah siap sejak pagi.\"").Quotes).Speaker);

    [Theory]
    [InlineData("Ketua panitia Rudi Santoso menyambut baik rencana itu. ", "katanya.")]
    [InlineData("Rudi Santoso, Kepala SD Negeri 2 Baru, menyampaikan, acara ini berguna. ", "ujarnya lagi.")]
    [InlineData("Hal itu disampaikan Rudi Santoso di kantornya. ", "kata dia.")]
    [InlineData("Rudi Santoso (35) mengumpulkan botol bekas.\n", "tutur dia.")]
    [InlineData("Rudi Santoso angkat bicara. Ia mengatakan tidak tahu. ", "terangnya.")]
    [InlineData("\"Kami tidak akan pergi,\" kata Rudi Santoso.\n", "kata mantan pelatih klub itu.")]
    [InlineData("\"Kami tidak akan pergi,\" kata Rudi Santoso.\n", "sambungnya.")]
    public void A_pronoun_means_the_person_told_of_before(string before, string attribution) =>
        Assert.Equal("Rudi Santoso", FactTexts.Read(before + Words + attribution).Quotes[^1].Speaker);

    [Theory]
    [InlineData("Gubernur Rudi Santoso Wijaya hadir. ", "kata Rudi.", "Rudi Santoso Wijaya")]
    [InlineData("Menteri Luar Negeri Amerika Serikat Mark Robinson hadir. ", "kata Robinson.", "Mark Robinson")]
    [InlineData("Juru bicara KH Ahmad Zaini Fikri alias Buya Zaini hadir. ", "pesan Buya Zaini.", "Ahmad Zaini Fikri")]
    [InlineData("Udin, sapaan akrab Rudi Santoso, hadir. ", "kata Udin.", "Rudi Santoso")]
    [InlineData("Rudi Santoso yang akrab disapa Udin hadir. ", "kata Udin.", "Rudi Santoso")]
    [InlineData("Semua hadir. ", "kata Udin.", "Udin")]
    public void A_short_name_is_given_in_the_fullest_form_of_the_article(string before, string attribution, string speaker) =>
        Assert.Equal(speaker, Assert.Single(FactTexts.Read(before + Words + attribution).Quotes).Speaker);

    [Fact]
    public void Shown_texts_have_no_speaker() =>
        Assert.Null(Assert.Single(FactTexts.Read("Unggahan itu memuat tulisan sebagai berikut.\n\"Daftar sekarang juga di tautan ini.\"").Quotes).Speaker);
}
