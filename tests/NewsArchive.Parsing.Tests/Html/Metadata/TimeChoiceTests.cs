using Xunit;

namespace NewsArchive.Parsing.Tests.Html.Metadata;

public sealed class TimeChoiceTests
{
    [Theory]
    [InlineData("2024-03-04T16:20:05+07:00", "2024-03-04T16:20:05+07:00")]
    [InlineData("2024-03-04T16:20:05+0800", "2024-03-04T16:20:05+08:00")]
    [InlineData("2024-03-04T23:20:05Z", "2024-03-05T06:20:05+07:00")]
    [InlineData("2024-03-04 16:20:05", "2024-03-04T16:20:05+07:00")]
    [InlineData("2024/03/04 16:20", "2024-03-04T16:20:00+07:00")]
    [InlineData("2024-03-04T16-20-05+07:00", "2024-03-04T16:20:05+07:00")]
    [InlineData("2024-03-04T16:20:05.8200000", "2024-03-04T16:20:05+07:00")]
    [InlineData("2024-03-04", "2024-03-04T00:00:00+07:00")]
    [InlineData("2024-03-04 16:20 WITA", "2024-03-04T16:20:00+08:00")]
    [InlineData("1709544005", "2024-03-04T16:20:05+07:00")]
    [InlineData("1709544005000", "2024-03-04T16:20:05+07:00")]
    [InlineData("Mon, 04 Mar 2024 09:20:05 GMT", "2024-03-04T16:20:05+07:00")]
    [InlineData("Senin 04 Maret 2024 16:20 WIB", "2024-03-04T16:20:00+07:00")]
    [InlineData("Maret 4, 2024", "2024-03-04T00:00:00+07:00")]
    public void Times_are_read_as_sites_write_them(string written, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture).ToString("O"), Page.Read($"<meta property='article:published_time' content='{written}'>").PublishedAt?.ToString("O"));

    [Theory]
    [InlineData("kemarin")]
    [InlineData("2024-13-04")]
    [InlineData("2024-02-30T10:00:00Z")]
    [InlineData("11")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("2024-03-04T16:20:05+99:00")]
    [InlineData("")]
    public void What_is_no_time_says_nothing(string written) => Assert.Null(Page.Read($"<meta property='article:published_time' content='{written}'>").PublishedAt);

    [Fact]
    public void Local_time_that_is_written_as_UTC_is_known_by_the_visible_time()
    {
        var page = Page.Read("<meta itemprop=datePublished content='2024-03-04 T16:20:05Z'>", "<h1>Judul</h1><div class=date>Senin, 04/03/2024 16:20 WIB</div>");

        Assert.Equal("2024-03-04T16:20:05.0000000+07:00", page.PublishedAt?.ToString("O"));
        Assert.Equal(MetadataSource.Itemprop, page.Sources["publishedAt"]);
    }

    [Theory]
    [InlineData("<div>Senin, 4 Maret 2024 | 16:20 WIB</div>")]
    [InlineData("<time class=tgl>Senin, 4 Maret 2024 - 16:20 wib</time>")]
    [InlineData("<span class=read__time><a href='/'>Warta.id</a> - 04/03/2024, 16:20 WIB</span>")]
    public void A_visible_date_behind_the_headline_is_read(string line)
    {
        var page = Page.Read("<title>Pasar Johar Kembali Ramai</title>", "<p>Jumat, 8 Maret 2024</p><h1>Pasar Johar Kembali Ramai</h1>" + line + "<p>5 Maret 2024 08:00</p>");

        Assert.Equal("2024-03-04T16:20:00.0000000+07:00", page.PublishedAt?.ToString("O"));
        Assert.Equal(MetadataSource.Visible, page.Sources["publishedAt"]);
    }

    [Fact]
    public void The_articles_own_data_win_over_the_templates() => Assert.Equal(
        4, Page.Read(Page.JsonLd("{\"@type\":\"WebPage\",\"datePublished\":\"2020-01-01\"}") + Page.JsonLd("{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-03-04 16:20:05\"}") + "<meta itemprop=datePublished content='2014-07-13'>").PublishedAt?.Day);
}
