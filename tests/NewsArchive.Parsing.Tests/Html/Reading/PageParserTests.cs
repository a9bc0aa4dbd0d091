using NewsArchive.Parsing.Html.Reading;

using Xunit;

namespace NewsArchive.Parsing.Tests.Html.Reading;

public sealed class PageParserTests
{
    /// <summary>A quarter of a thread's usual stack: what passes here passes everywhere.</summary>
    private const int SmallStack = 256 * 1024;

    public static TheoryData<string> HostilePieces() =>
    [
        "<div>", "<b>", "<b c{0}>", "<a>", "<a><div>", "<font><div>", "<b><p></b>", "<p><b c{0}>", "<div><b c{0}></div>", "<b c{0}>x</p><p>", "<table>", "<table><tr><td>",
        "<table><a>x", "<table><div>x", "<table><b c{0}>x", "<svg>", "<svg><g>", "<svg><desc><b>", "<svg><foreignObject>", "<math><mi>", "<template>", "<table><template><td>",
        "<li><table><template><td></li></table>", "<select>", "<select><optgroup>", "<form>", "<button>", "<nobr>", "<details><summary>", "<ul><li>", "<li>", "<frameset>", "<body a{0}=1>",
        "<html a{0}=1>", "<h1>", "<ruby><rt>", "<object>", "<marquee>", "</p>", "</br>", "</x>", "<!--", "<![CDATA[", "<?", "<", "&", "&notit;", "\0", "<a title=\"", "<a title='{0}' ", "<x-a>",
        "<script><!--<script>", "<textarea>", "<title>", "<plaintext>", "<iframe>", "<noscript>", "<image>", "<caption>", "<col>", "<tr>", "<dd><div>", "<span></span></x>",
    ];

    [Theory]
    [MemberData(nameof(HostilePieces))]
    public void A_page_of_any_one_piece_is_read_or_refused_on_a_small_stack(string piece)
    {
        var html = string.Concat(Enumerable.Range(0, 5_000).Select(i => piece.Replace("{0}", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)));
        Exception? failure = null;
        var reader = new Thread(() => failure = Record.Exception(() => PageParser.Parse(html, PageLimits.Default, CancellationToken.None).Dispose()), SmallStack);
        reader.Start();
        reader.Join();

        if (failure is not null) Assert.IsType<PageRefusedException>(failure);
    }

    [Fact]
    public void Formatting_that_is_opened_again_in_every_paragraph_is_refused_by_its_cost()
    {
        var html = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"<div><b c{i}></div>"));

        Assert.Equal(PageFault.TooCostly, Assert.Throws<PageRefusedException>(() => PageParser.Parse(html, PageLimits.Default, CancellationToken.None)).Fault);
    }

    [Fact]
    public void A_cancelled_token_ends_the_building_of_a_tree()
    {
        var html = string.Concat(Enumerable.Repeat("<p>teks</p>", 200));

        Assert.Throws<OperationCanceledException>(() => PageParser.Parse(html, PageLimits.Default, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Comments_are_left_out_and_scripts_do_not_run()
    {
        using var document = PageParser.Parse("<p>a<!-- b --></p><noscript><p>c</p></noscript>", PageLimits.Default, CancellationToken.None);

        Assert.Equal("ac", document.Body!.TextContent);
    }
}
