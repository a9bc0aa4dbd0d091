using NewsArchive.Parsing.Html;
using NewsArchive.Parsing.Publishers;
using NewsArchive.Parsing.Tests.Properties;
using NewsArchive.Parsing.Tests.Publishers;

using Xunit;

namespace NewsArchive.Parsing.Tests.Html;

/// <summary>What becomes of a page's elements, on an outlet that nobody knows.</summary>
public sealed class PageStructureTests
{
    private const string Lead = "<p>SEMARANG - Warga Kecamatan Tugu mengantre sejak pagi untuk mengurus kartu keluarga yang rusak terendam banjir.</p>";
    private const string Tail = "<p>Petugas kecamatan menambah dua loket, dan pelayanan dibuka sampai sore selama pekan ini.</p>";

    private static readonly ArticleParser Parser = new();

    [Theory]
    [InlineData("Alinea pertama sudah selesai di sini.<br><br>Alinea kedua juga selesai.", "paragraph: Alinea pertama sudah selesai di sini.", "paragraph: Alinea kedua juga selesai.")]
    [InlineData("<div>Alinea tanpa elemen sendiri.<p>Alinea di dalamnya.</p>Alinea di belakangnya.</div>", "paragraph: Alinea tanpa elemen sendiri.", "paragraph: Alinea di dalamnya.", "paragraph: Alinea di belakangnya.")]
    [InlineData("<p>Kalimat yang<br>dipotong di tengah.</p>", "paragraph: Kalimat yang dipotong di tengah.")]
    [InlineData("<p>Kata<b>-</b>kata <i>miring</i>nya\n  tetap \t utuh.</p>", "paragraph: Kata-kata miringnya tetap utuh.")]
    [InlineData("<h2>Syarat Pendaftaran</h2><p>Warga membawa surat pengantar.</p>", "subheading: Syarat Pendaftaran", "paragraph: Warga membawa surat pengantar.")]
    [InlineData("<p><strong>Syarat Pendaftaran</strong></p><p>Warga membawa surat pengantar.</p>", "subheading: Syarat Pendaftaran", "paragraph: Warga membawa surat pengantar.")]
    [InlineData("<ul><li>Kartu keluarga<ul><li>salinan dua lembar</li></ul></li><li>Pas foto</li></ul>", "listItem: Kartu keluarga", "listItem: salinan dua lembar", "listItem: Pas foto")]
    [InlineData("<blockquote><p>Tidak ada pungutan.</p><p>Semua gratis.</p></blockquote>", "quote: Tidak ada pungutan.", "quote: Semua gratis.")]
    [InlineData("<table><tr><th>Loket</th><th>Jam</th></tr><tr><td>Satu</td><td>08.00</td></tr></table>", "table: Loket Jam", "table: Satu 08.00")]
    [InlineData("<figure><img src=a.jpg><figcaption>Antrean warga (Foto: Warta/Adi)</figcaption></figure>", "caption: Antrean warga (Foto: Warta/Adi)")]
    [InlineData("<iframe src='//www.youtube.com/embed/abc'></iframe>", "removed video: [YouTube] https://www.youtube.com/embed/abc")]
    [InlineData("<iframe src='https://iklan.example/kotak?id=1'></iframe>")]
    [InlineData("<blockquote class=twitter-tweet><p>Antre lama sekali</p></blockquote>", "removed video: Antre lama sekali")]
    [InlineData("<div class=ads>Advertisement</div>", "removed advertisement: Advertisement")]
    [InlineData("<div class='share-box'><a href=#>Bagikan</a></div>", "removed boilerplate: Bagikan")]
    [InlineData("<div class=baca-juga><strong>Baca juga:</strong> <a href=/x>Harga Cabai di Pasar Johar Turun</a></div>", "removed related: Baca juga: Harga Cabai di Pasar Johar Turun")]
    [InlineData("<p><a href=/x>Harga Cabai di Pasar Johar Turun Lagi</a></p>", "removed related: Harga Cabai di Pasar Johar Turun Lagi")]
    [InlineData("<p style='display: none'>Tidak untuk pembaca.</p><script>var a = 'b';</script><template><p>Cadangan.</p></template>")]
    [InlineData("<p>&bull;</p><p>|</p>")]
    public void Each_element_becomes_what_it_is(string html, params string[] lines)
    {
        var outline = Outline(Read($"<html><body><nav><a href=/>Beranda</a></nav><article>{Lead}{html}{Tail}</article><footer>Hak cipta</footer></body></html>"));

        Assert.StartsWith("paragraph: Warga Kecamatan Tugu", outline[0], StringComparison.Ordinal);
        Assert.Equal(lines, outline[1..^1]);
        Assert.StartsWith("paragraph: Petugas kecamatan", outline[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_headline_inside_the_article_hides_no_dateline_though_the_page_declares_another()
    {
        var article = Read($"<html><head><meta property=og:title content='Antre Kartu Keluarga, Warga Tugu Datang Subuh'></head><body><article><h1>Warga Tugu Antre Sejak Pagi</h1>{Lead}{Tail}</article></body></html>");

        Assert.Equal("SEMARANG -", article.Dateline?.Text.Trim());
        Assert.Equal("Antre Kartu Keluarga, Warga Tugu Datang Subuh", article.Title);
        Assert.DoesNotContain(article.Blocks, block => block.Kind == BlockKind.Subheading);
        Assert.Equal("repeated-title", Assert.Single(article.Removed).Rule);
    }

    [Fact]
    public void Links_are_spans_of_the_text_they_stand_in()
    {
        var article = Read($"<html><body><article>{Lead}<p>Syaratnya ada di <a href='/syarat?a=1'>laman kecamatan</a> dan <a href='javascript:alert(1)'>di sini</a>.</p>{Tail}</article></body></html>", "https://warta-contoh.id/a/b");

        var link = Assert.Single(article.Blocks[1].Links ?? []);
        Assert.Equal("https://warta-contoh.id/syarat?a=1", link.Url);
        Assert.Equal("laman kecamatan".Length, link.End - link.Start);
        Assert.Equal(article.Blocks[1].Text.IndexOf("laman", StringComparison.Ordinal), link.Start - article.Blocks[1].Start);
    }

    [Theory]
    [InlineData("<html style='display:none'><body>")]
    [InlineData("<html hidden><body>")]
    [InlineData("<html><body style='display:none !important'>")]
    public void A_page_that_its_script_shows_is_read(string opening) =>
        Assert.Equal(2, Read($"{opening}<article>{Lead}{Tail}</article>").Blocks.Count);

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("\0\0\0")]
    [InlineData("<html style=display:none>")]
    [InlineData("<frameset><frame src=a>")]
    [InlineData("<plaintext>")]
    [InlineData("<!--")]
    public void A_page_without_an_article_has_no_blocks(string html) => Assert.Empty(Read(html).Blocks);

    [Fact]
    public void Every_letter_of_a_page_is_in_one_piece()
    {
        foreach (var name in PublisherFixture.Names)
        {
            var html = PublisherPage.Read(name).Html;
            foreach (var page in Mutations.Of(html, rounds: 8, seed: name.Length).Append(html)) AssertCovered(page);
        }
    }

    private static void AssertCovered(string html)
    {
        var page = ArticlePageReader.Read(html, ArticleHints.None, PublisherCatalog.BuiltIn, PageLimits.Default, TestContext.Current.CancellationToken);
        CoverageTests.Check(page.Text.Text, Read(html));
    }

    private static string[] Outline(ParsedArticle article) =>
    [
        .. article.Blocks.Select(block => (block.Start, Line: $"{Name(block.Kind)}: {block.Text}"))
            .Concat(article.Removed.Select(piece => (piece.Start, Line: $"removed {Name(piece.Kind)}: {piece.Text}")))
            .OrderBy(piece => piece.Start).Select(piece => piece.Line),
    ];

    private static string Name<T>(T kind)
        where T : struct, Enum => char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString()[1..];

    private static ParsedArticle Read(string html, string? url = null) => Parser.ParseHtml(html, new ArticleHints { Url = url }, TestContext.Current.CancellationToken);
}
