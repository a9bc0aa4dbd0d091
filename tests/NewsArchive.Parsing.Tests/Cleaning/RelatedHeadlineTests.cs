using Xunit;

namespace NewsArchive.Parsing.Tests.Cleaning;

/// <summary>Where the headline of a related link ends that runs on into a flat text.</summary>
public sealed class RelatedHeadlineTests
{
    private const string Before = "Pasar ikan di pelabuhan kembali ramai sejak pagi, dan harga tongkol turun dibanding pekan lalu. Baca juga: ";

    private static readonly ArticleParser Parser = new();

    [Theory]
    [InlineData("Ini Syarat Masuk Sekolah Pelayaran Terbaru Tahun Ini", "Lulus dari sekolah itu, para taruna langsung bekerja di kapal.")]
    [InlineData("Ingin Jadi Nakhoda? Daftar di 3 Sekolah Pelayaran Ini", "Lulus dari sekolah itu, para taruna langsung bekerja di kapal.")]
    [InlineData("Pelabuhan Baru Siap Dibuka, Nelayan Senang?", "Dikelola oleh koperasi nelayan, dermaga itu menampung ratusan kapal.")]
    [InlineData("Hasil Lengkap Lomba Perahu Naga di Muara!", "Pekan lalu, panitia mencoret dua regu yang terlambat datang.")]
    [InlineData("Bupati Serahkan Bantuan Jaring untuk Pemain Lama Koperasi", "Saat ditanya tentang harga, para nelayan mengaku rugi besar.")]
    [InlineData("Analis Ungkap Sebab Harga Ikan Turun Hari Ini", "Analis Lembaga Bahari, Rudi Hartawan mengatakan pasokan melimpah sejak awal bulan karena cuaca sedang baik dan ombak di selat itu tenang.")]
    [InlineData("Jaring Baru Dibagikan kepada Ratusan Nelayan", "Rudi kemudian mengatakan, \"Jaring itu sudah lama kami tunggu sejak tahun lalu.\"")]
    public void The_headline_ends_where_the_sentence_begins(string headline, string sentence)
    {
        var article = Parser.ParseText(Before + headline + " " + sentence);

        Assert.Equal("Baca juga: " + headline, Assert.Single(article.Removed).Text);
        Assert.Contains(article.Blocks, block => block.Text.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void A_schedule_behind_a_headline_stays()
    {
        const string Schedule = "Sabtu, 7 Juni 202520:45 WIB : Tim Muara vs Tim Pesisir (Kanal Satu)Selasa, 10 Juni 202501:30 WIB : Tim Delta vs Tim Karang (Kanal Dua)01:30 WIB : Tim Bakau vs Tim Lamun (Kanal Tiga)";
        var article = Parser.ParseText(Before + "Prediksi Tim Muara vs Tim Pesisir: Misi Besar Anak Nelayan di Kandang! " + Schedule);

        Assert.Contains("Tim Bakau vs Tim Lamun", string.Concat(article.Blocks.Select(block => block.Text)), StringComparison.Ordinal);
        Assert.All(article.Removed, piece => Assert.DoesNotContain("WIB", piece.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_small_label_with_a_colon_behind_a_sentence_is_one()
    {
        var article = Parser.ParseText("Harga tongkol turun dibanding pekan lalu. baca juga: Pelabuhan Baru Siap Dibuka \"Kami senang sekali dengan kabar ini,\" kata Rudi, nelayan setempat.");

        Assert.Equal("baca juga: Pelabuhan Baru Siap Dibuka", Assert.Single(article.Removed).Text);
    }
}
