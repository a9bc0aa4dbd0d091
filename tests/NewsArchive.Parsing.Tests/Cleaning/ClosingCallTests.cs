using Xunit;

namespace NewsArchive.Parsing.Tests.Cleaning;

public sealed class ClosingCallTests
{
    private const string Body = "Lomba perahu naga kembali digelar di muara, dan ribuan warga memadati tepi sungai sejak pagi hari.";

    private static readonly ArticleParser Parser = new();

    [Theory]
    [InlineData("Dukung regu jagoanmu! Streaming eksklusif di Kanal+ dan langganan mulai dari Rp20.000. Download Kanal+ di AppStore atau PlayStore sekarang.")]
    [InlineData("[Cek kunci jawaban soal kelas lima KLIK DISINI]")]
    [InlineData("Akses Tribunnews.com di Google News atau WhatsApp Channel Tribunnews.com.")]
    public void Calls_that_close_an_article_go_as_a_whole(string call)
    {
        var article = Parser.ParseText(Body + "\n" + call);

        Assert.Equal((RemovedKind.Promo, call), Assert.Single(article.Removed.Select(piece => (piece.Kind, piece.Text))));
        Assert.Equal(Body, Assert.Single(article.Blocks).Text);
    }

    [Fact]
    public void Initials_behind_a_call_are_a_credit()
    {
        var article = Parser.ParseText(Body + " Dukung regu jagoanmu! Download Kanal+ di AppStore atau PlayStore sekarang.(yov)");

        Assert.Equal([RemovedKind.Promo, RemovedKind.Credit], article.Removed.Select(piece => piece.Kind));
        Assert.Equal(["yov"], article.Authors);
    }

    [Theory]
    [InlineData("Aplikasi itu dapat diunduh di Google Play Store, kata Kepala Dinas Perikanan.")]
    [InlineData("Warga dapat mendaftar lewat aplikasi yang tersedia di App Store dan Play Store.")]
    public void A_sentence_about_an_application_stays(string sentence) =>
        Assert.Empty(Parser.ParseText(Body + "\n" + sentence).Removed);

    [Fact]
    public void Arrows_go_with_the_link_they_follow()
    {
        var article = Parser.ParseText(Body + " BACA SELENGKAPNYA >>>>> Panitia mencoret dua regu yang terlambat datang ke garis mulai.");

        Assert.Equal(RemovedKind.Pagination, Assert.Single(article.Removed).Kind);
        Assert.DoesNotContain('>', string.Concat(article.Blocks.Select(block => block.Text)));
    }
}
