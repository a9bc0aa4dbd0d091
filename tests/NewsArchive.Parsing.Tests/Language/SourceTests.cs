using Xunit;

namespace NewsArchive.Parsing.Tests.Language;

public sealed class SourceTests
{
    [Theory]
    [InlineData("Harga naik, seperti dilansir Reuters, Selasa (12/3).", "Reuters")]
    [InlineData("Harga naik, dikutip dari laman resmi Bank Dunia, Selasa (12/3).", "Bank Dunia")]
    [InlineData("Harga naik, mengutip The Guardian.", "The Guardian")]
    [InlineData("Dilansir dari kantor berita Turki, Anadolu Agency, harga naik.", "Anadolu Agency")]
    [InlineData("Menurut laporan Correo del Sur dan Marco Polo, klub itu menawar.", "Correo del Sur|Marco Polo")]
    [InlineData("\"Kami sudah siap semua,\" kata Rudi kepada Kompas.com.", "Kompas.com")]
    [InlineData("\"Kami sudah siap semua,\" kata Rudi saat dihubungidetikcom.", "detikcom")]
    [InlineData("Ia bercerita, dikutip dariYouTube Kabar Desa, Selasa.", "YouTube Kabar Desa")]
    [InlineData("Ia menulis, dikutip dari akun Instagram @kabar.desa, Selasa.", "Instagram @kabar.desa")]
    [InlineData("Keterangan yang dikutip Kompas.com dari situs resmi Kementerian Pertanian, Selasa.", "Kementerian Pertanian")]
    [InlineData("Dilansir situs Kementerian Kelautan dan Perikanan, harga naik.", "Kementerian Kelautan dan Perikanan")]
    [InlineData("Harga naik, mengutip laman NU Onlinepada Selasa.", "NU Online")]
    [InlineData("Melansir Antara, harga naik. Dikutip dari Antara, harga turun.", "Antara")]
    public void Names_the_media_and_sites_cited_once(string text, string sources) =>
        Assert.Equal(sources.Split('|'), FactTexts.Read(text).Sources);

    [Theory]
    [InlineData("\"Kami sudah siap semua,\" kata Rudi kepada wartawan.")]
    [InlineData("Menurut Rudi Santoso, harga naik.")]
    [InlineData("Dikutip dari keterangan tertulis, harga naik.")]
    [InlineData("Mengutip Presiden Rudi Santoso, harga naik.")]
    [InlineData("Uang itu diserahkan kepada Rudi Santoso.")]
    public void People_and_offices_are_no_sources(string text) => Assert.Empty(FactTexts.Read(text).Sources);

    [Fact]
    public void The_outlet_itself_counts_only_where_somebody_speaks_to_it()
    {
        Assert.Empty(FactTexts.Read("Harga naik, dikutip Kompas.com, Selasa.", null, "Kompas.com").Sources);
        Assert.Equal(["Kompas.com"], FactTexts.Read("Harga naik, kata Rudi kepada Kompas.com.", null, "Kompas.com").Sources);
    }

    [Fact]
    public void A_source_line_among_the_removed_pieces_counts()
    {
        var credit = new RemovedPiece(RemovedKind.Credit, "Sumber: Reuters", 0, 15, "source-line", new Explanation("", ""));
        Assert.Equal(["Reuters"], FactTexts.Read("Harga naik.", null, null, credit).Sources);
    }
}
