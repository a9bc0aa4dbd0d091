using NewsArchive.Parsing.Html.Reading;

using Xunit;

namespace NewsArchive.Parsing.Tests.Html.Reading;

public sealed class PageExcerptTests
{
    [Theory]
    [InlineData("<p>Satu</p><script src=x>if (a < b) c();</script><p>Dua</p>", "<p>Satu</p><p>Dua</p>")]
    [InlineData("<script type=\"application/ld+json\">{}</script>", "<script type=\"application/ld+json\">{}</script>")]
    [InlineData("<style media='print' data-x=1>p{}</style >a", "a")]
    [InlineData("a<script>b", "a<script>b")]
    [InlineData("<p>a<svg width='1'><g><path d='M0 0'/></g></svg>b", "<p>ab")]
    [InlineData("<p>a<svg><p>b</svg>c", "<p>a<svg><p>b</svg>c")]
    [InlineData("<div><svg><g></div>b</svg>", "<div><svg><g></div>b</svg>")]
    [InlineData("<p>a<svg><path></svg>b", "<p>ab")]
    [InlineData("<svg/><i>a</i>", "<svg/><i>a</i>")]
    [InlineData("a<img src=x.jpg>b<img itemprop=image src=y.jpg>", "ab<img itemprop=image src=y.jpg>")]
    [InlineData("<link rel=stylesheet href=a.css><link rel=canonical href=/b>", "<link rel=canonical href=/b>")]
    [InlineData("<div data-x='a'class=b onclick=\"c('d')\" hidden>", "<div class=b  hidden>")]
    [InlineData("<p hidden='hidden' role=note>a</p>", "<p hidden='hidden' >a</p>")]
    [InlineData("<a HREF=/x target=_blank TITLE=y>z</a>", "<a HREF=/x  >z</a>")]
    [InlineData("<!-- <script>a</script> -->", "<!-- <script>a</script> -->")]
    [InlineData("<textarea><script>a</script></textarea>", "<textarea><script>a</script></textarea>")]
    public void What_nobody_reads_is_left_out_and_nothing_else(string page, string rest)
    {
        using var excerpt = new PageExcerpt(page);

        PageGuard.Check(page, PageLimits.Default, excerpt);

        Assert.Equal(rest, excerpt.Rest().ToString());
    }

    [Fact]
    public void A_tree_keeps_its_words_when_the_copy_it_was_built_of_is_used_again()
    {
        const string Page = "<html lang=id><script>a()</script><body class=berita><p id=lead>Semarang - Pasar Johar ramai lagi.</p></body></html>";
        using var document = PageParser.Parse(Page, PageLimits.Default, CancellationToken.None);

        var used = System.Buffers.ArrayPool<char>.Shared.Rent(Page.Length);
        used.AsSpan().Fill('x');
        System.Buffers.ArrayPool<char>.Shared.Return(used);

        Assert.Equal("""<html lang="id"><head></head><body class="berita"><p id="lead">Semarang - Pasar Johar ramai lagi.</p></body></html>""", document.DocumentElement.OuterHtml);
    }
}
