using NewsArchive.Parsing.Language.Spacing;
using Xunit;

namespace NewsArchive.Parsing.Tests.Language.Spacing;

public sealed class RepairedTests
{
    [Theory]
    [InlineData("Laga digelarJuventus di Turin.", "Laga digelar Juventus di Turin.")]
    [InlineData("Pernyataan itu dikutip dariAntara kemarin.", "Pernyataan itu dikutip dari Antara kemarin.")]
    [InlineData("Ia berkata kepadaLiputan6 pagi tadi.", "Ia berkata kepada Liputan6 pagi tadi.")]
    [InlineData("Laporan dilansirReuters pekan ini.", "Laporan dilansir Reuters pekan ini.")]
    [InlineData("MengutipGizmochina, ponsel ini murah.", "Mengutip Gizmochina, ponsel ini murah.")]
    [InlineData("Warga memperingatiHari Bumi.", "Warga memperingati Hari Bumi.")]
    [InlineData("Survei olehBPS terbit.", "Survei oleh BPS terbit.")]
    [InlineData("Rombongan bertolak keBandung lalu pulang.", "Rombongan bertolak ke Bandung lalu pulang.")]
    [InlineData("Pameran diSurabaya ramai.", "Pameran di Surabaya ramai.")]
    [InlineData("Harga emas naik per JanuariRp1,2 juta.", "Harga emas naik per Januari Rp1,2 juta.")]
    [InlineData("Saham PTMaju Sentosa naik.", "Saham PT Maju Sentosa naik.")]
    [InlineData("Saham PTCitra TubindoTbk naik.", "Saham PT Citra Tubindo Tbk naik.")]
    public void A_capital_inside_a_word_tells_the_seam(string glued, string repaired) => Assert.Equal(repaired, SpacingTexts.Repair(glued));

    [Theory]
    [InlineData("Kapten Sartono cedera. Pelatih mencari kaptenSartono itu.", "Kapten Sartono cedera. Pelatih mencari kapten Sartono itu.")]
    [InlineData("PresidenSukamto hadir. Menurut Sukamto, cuaca baik.", "Presiden Sukamto hadir. Menurut Sukamto, cuaca baik.")]
    [InlineData("Harga saham Samudra turun. Pemilik sahamSamudra cemas.", "Harga saham Samudra turun. Pemilik saham Samudra cemas.")]
    [InlineData("Israel menyerang. Serangan Israelterhadap kota itu berlanjut.", "Israel menyerang. Serangan Israel terhadap kota itu berlanjut.")]
    [InlineData("Pesawat Nimbus baru. Kemarin Nimbusmeluncur lagi.", "Pesawat Nimbus baru. Kemarin Nimbus meluncur lagi.")]
    public void A_name_is_known_from_the_rest_of_the_article(string glued, string repaired) => Assert.Equal(repaired, SpacingTexts.Repair(glued));

    [Theory]
    [InlineData("Pemerintah memberi subsididengan skema baru, subsidi itu besar.", "Pemerintah memberi subsidi dengan skema baru, subsidi itu besar.")]
    [InlineData("Ia berbicara kepadadetikcom, Rabu.", "Ia berbicara kepada detikcom, Rabu.")]
    [InlineData("Ini penyediaanrumah murah. Soal penyediaan, harga rumah tetap.", "Ini penyediaan rumah murah. Soal penyediaan, harga rumah tetap.")]
    [InlineData("Kabar dariReuters: kenaikanyang besar.", "Kabar dari Reuters: kenaikan yang besar.")]
    public void Small_letters_are_split_where_both_halves_are_words(string glued, string repaired) => Assert.Equal(repaired, SpacingTexts.Repair(glued));

    [Theory]
    [InlineData("Laga selesai.Dia pulang.", "Laga selesai. Dia pulang.")]
    [InlineData("Warga kembali ke rumah.Jembatan dibuka.", "Warga kembali ke rumah. Jembatan dibuka.")]
    [InlineData("Ia tiba di Medan.Sebelumnya ia sakit.", "Ia tiba di Medan. Sebelumnya ia sakit.")]
    [InlineData("Benarkah begitu?Warga ragu.", "Benarkah begitu? Warga ragu.")]
    [InlineData("Di Jakarta,Senin pagi, hujan turun.", "Di Jakarta, Senin pagi, hujan turun.")]
    [InlineData("Ada roti,telur dan susu.", "Ada roti, telur dan susu.")]
    public void Sentence_ends_and_commas_get_their_space(string glued, string repaired) => Assert.Equal(repaired, SpacingTexts.Repair(glued));

    [Fact]
    public void Several_seams_of_one_word_are_all_found() =>
        Assert.Equal("Kabar dari Reuters, Rabu, soal Iran.", SpacingTexts.Repair("Kabar dariReuters,Rabu, soalIran."));

    [Fact]
    public void Only_the_text_of_repaired_blocks_changes()
    {
        var blocks = SpacingTexts.Blocks("Pagi cerah.\nLaga selesai.Dia pulang.");
        var repaired = SpacingRepair.Repair(blocks);
        Assert.Same(blocks[0], repaired[0]);
        Assert.Equal(blocks[1] with { Text = "Laga selesai. Dia pulang." }, repaired[1]);
    }

    [Fact]
    public void A_second_repair_finds_nothing_more()
    {
        var once = SpacingRepair.Repair(SpacingTexts.Blocks("Kabar dariReuters: kenaikanyang besar.Dia pulang,lalu tidur."));
        Assert.Same(once, SpacingRepair.Repair(once));
    }
}
