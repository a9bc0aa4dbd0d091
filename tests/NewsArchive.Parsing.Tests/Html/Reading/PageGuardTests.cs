using NewsArchive.Parsing.Html.Reading;

using Xunit;

namespace NewsArchive.Parsing.Tests.Html.Reading;

public sealed class PageGuardTests
{
    private const string Page = """
        <!DOCTYPE html><html><head><title>Pasar <b>Johar</b></title><script>if (1 < 2) document.write("<div><div>");</script></head>
        <body><!-- <div> --><div class="a" data-x='<div>'><p>Satu<p>Dua<br><ul><li>a<li>b</ul><svg><g><path/></g></svg></div></body></html>
        """;

    [Fact]
    public void An_ordinary_page_is_let_through_with_narrow_limits() =>
        Check(Page, new PageLimits { MaxElements = 20, MaxOpenElements = 3, MaxAttributes = 2, MaxNestingWork = 60, MaxLength = Page.Length });

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<b class=x>")]
    [InlineData("<table>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<span></x>")]
    [InlineData("<p><b></p>")]
    [InlineData("<svg>")]
    [InlineData("<svg><td></p>")]
    [InlineData("<math><mi>")]
    [InlineData("<template>")]
    [InlineData("<select>")]
    [InlineData("<li><div></li>")]
    [InlineData("<a href='>'><i>")]
    [InlineData("<a =\"><i>")]
    [InlineData("<a b\"=c><i>")]
    [InlineData("<i><!-->")]
    [InlineData("<i><!--->")]
    [InlineData("<i><!-- --!>")]
    [InlineData("<i><!-- -->")]
    [InlineData("<i><?x>")]
    [InlineData("<i></!x>")]
    [InlineData("<i><script></script>")]
    [InlineData("<i><script><!--<script></script><textarea></script> --></script>")]
    [InlineData("<i><script><!--></script>")]
    [InlineData("<i><style><!-- </style>")]
    [InlineData("<i><textarea></textarea>")]
    [InlineData("<i><title></titlex></title >")]
    public void Elements_that_stay_open_are_refused_however_they_are_hidden(string piece)
    {
        var html = string.Concat(Enumerable.Repeat(piece, 2_000));

        var refused = Assert.Throws<PageRefusedException>(() => Check(html));

        Assert.Equal(PageFault.TooDeep, refused.Fault);
    }

    [Theory]
    [InlineData("<script><div>")]
    [InlineData("<textarea><div>")]
    [InlineData("<iframe><div>")]
    [InlineData("<plaintext><div>")]
    [InlineData("<!-- <div>")]
    [InlineData("<a title=\"<div>")]
    [InlineData("<script><!--<script></script><div>")]
    public void What_is_text_to_a_browser_counts_as_no_element(string start) =>
        Check(start + string.Concat(Enumerable.Repeat("<div>", 2_000)));

    [Fact]
    public void Ends_that_end_nothing_are_refused_where_they_cost_too_much()
    {
        var html = string.Concat(Enumerable.Repeat("<span>", 900)) + string.Concat(Enumerable.Repeat("</x>", 100_000));

        Assert.Equal(PageFault.TooCostly, Assert.Throws<PageRefusedException>(() => Check(html)).Fault);
    }

    [Fact]
    public void Too_many_elements_are_refused() => Assert.Equal(
        PageFault.TooManyElements,
        Assert.Throws<PageRefusedException>(() => Check(string.Concat(Enumerable.Repeat("<br>", 200_001)))).Fault);

    [Theory]
    [InlineData("a{0}=1 ")]
    [InlineData("a{0} ")]
    [InlineData("a{0}='x'")]
    [InlineData("=a{0}/")]
    public void Too_many_attributes_are_refused(string attribute)
    {
        var html = "<p " + string.Concat(Enumerable.Range(0, 1_001).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, attribute, i))) + ">";

        Assert.Equal(PageFault.TooManyAttributes, Assert.Throws<PageRefusedException>(() => Check(html)).Fault);
    }

    [Fact]
    public void A_page_that_is_too_long_is_refused() => Assert.Equal(
        PageFault.TooLong, Assert.Throws<PageRefusedException>(() => Check(new string('x', 101), new PageLimits { MaxLength = 100 })).Fault);

    [Fact]
    public void The_message_names_the_limit_and_the_place()
    {
        var refused = Assert.Throws<PageRefusedException>(() => Check("<i><i><i>", new PageLimits { MaxOpenElements = 2 }));

        Assert.Equal("At character 6 of the page more than 2 elements are open at once.", refused.Message);
    }

    private static void Check(string html, PageLimits? limits = null)
    {
        using var excerpt = new PageExcerpt(html);
        PageGuard.Check(html, limits ?? PageLimits.Default, excerpt);
    }
}
