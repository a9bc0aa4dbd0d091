using Xunit;

namespace NewsArchive.Parsing.Tests.Html.Metadata;

public sealed class JsonLdTests
{
    [Theory]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"Pasar Johar Ramai\"}")]
    [InlineData("[{\"@type\":\"WebSite\",\"name\":\"X\"},{\"@type\":\"NewsArticle\",\"headline\":\"Pasar Johar Ramai\"}]")]
    [InlineData("{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebPage\",\"headline\":\"Lain\"},{\"@type\":[\"Article\",\"NewsArticle\"],\"headline\":\"Pasar Johar Ramai\"}]}")]
    [InlineData("{\"@type\":\"WebPage\",\"headline\":\"Lain\",\"mainEntity\":{\"@type\":\"http://schema.org/ReportageNewsArticle\",\"headline\":\"Pasar Johar Ramai\"}}")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":[\"Pasar Johar Ramai\"]}")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":{\"@value\":\"Pasar Johar Ramai\"}}")]
    [InlineData("<!-- {\"@type\":\"NewsArticle\",\"headline\":\"Pasar Johar Ramai\"} -->")]
    [InlineData("//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"Pasar Johar Ramai\"}\n//]]>")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"Pasar Johar Ramai\",};")]
    [InlineData("{\"@type\":\"NewsArticle\",/* judul */\"headline\":\"Pasar Johar Ramai\"}")]
    [InlineData("{\"@type\":\"NewsArticle\",\"description\":\"baris\nsatu\",\"headline\":\"Pasar Johar Ramai\"}")]
    [InlineData("{\"@type\":\"NewsArticle\",\"description\":\"kata \"ramai\", katanya\",\"headline\":\"Pasar Johar Ramai\"}")]
    [InlineData("{\"@type\":\"NewsArticle\",\"description\":\"C:\\pasar\",\"headline\":\"Pasar Johar Ramai\"}")]
    [InlineData("{\"@type\":\"NewsArticle\",\"image\":undefined,,\"width\":,\"headline\":\"Pasar Johar Ramai\"}")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"Pasar Johar Ramai\",\"image\":{\"url\":\"x\"")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"Pasar Johar Ramai\"}}")]
    [InlineData("{\"@type\":\"LiveBlogPosting\",\"headline\":\"Pasar Johar Ramai\"}")]
    public void Every_shape_is_read(string json)
    {
        var page = Page.Read(Page.JsonLd(json));

        Assert.Equal("Pasar Johar Ramai", page.Title);
        Assert.Equal(MetadataSource.JsonLd, page.Sources["title"]);
    }

    [Fact]
    public void People_are_found_by_reference() => Assert.Equal(
        ["Sari Widuri"],
        Page.Read(Page.JsonLd("{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"J\",\"author\":{\"@id\":\"#sari\"}},{\"@type\":\"Person\",\"@id\":\"#sari\",\"name\":\"Sari Widuri\"}]}")).Authors);

    [Fact]
    public void Everything_an_article_says_is_kept()
    {
        var page = Page.Read(Page.JsonLd("""
            {"@type":"LiveBlogPosting","headline":"Banjir &quot;Rob&quot; Semarang","datePublished":"2024-03-04T16:20:00+07:00","dateModified":"2024-03-04T18:00:00+07:00","articleSection":["Daerah","Jateng"],
             "isAccessibleForFree":"False","license":"https://creativecommons.org/licenses/by/4.0/","inLanguage":"id-ID","articleBody":"Satu.\nDua.","description":"Ringkas.",
             "publisher":{"@type":"Organization","name":"Warta Contoh"},"url":"https://www.warta-contoh.id/a/1?utm_source=x",
             "image":{"@type":"ImageObject","url":"https://img.warta-contoh.id/a.jpg","caption":"Air di jalan.","creditText":"Budi"}}
            """));

        Assert.Equal("Banjir \"Rob\" Semarang", page.Title);
        Assert.Equal("Daerah", page.Section);
        Assert.Equal(18, page.ModifiedAt?.Hour);
        Assert.True(page.Paywalled);
        Assert.True(page.IsLiveBlog);
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", page.Licence);
        Assert.Equal("id", page.Language);
        Assert.Equal("Satu.\nDua.", page.ArticleBody);
        Assert.Equal("Ringkas.", page.Description);
        Assert.Equal("Warta Contoh", page.SiteName);
        Assert.Equal(new ArticleImage("https://img.warta-contoh.id/a.jpg", "Air di jalan.", "Budi"), Assert.Single(page.Images));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[[[[[")]
    [InlineData("\"\\ud800\"")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"\\ud800\"}")]
    [InlineData("{\"@type\":{\"a\":1},\"headline\":[[[]]]}")]
    [InlineData("{\"@graph\":{\"@graph\":{\"@graph\":null}}}")]
    [InlineData("}{][:,,")]
    [InlineData("{\"a\"\"b\"")]
    public void Scripts_that_say_nothing_do_no_harm(string json) => Assert.Equal("Judul", Page.Read(Page.JsonLd(json) + "<title>Judul</title>").Title);

    [Fact]
    public void Deep_and_endless_scripts_do_no_harm()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"@graph\":[", 100_000));
        var wide = "{\"@graph\":[" + string.Concat(Enumerable.Repeat("{\"@type\":\"NewsArticle\",\"headline\":\"x\"},", 20_000));

        Assert.Equal("Judul", Page.Read(Page.JsonLd(deep) + "<title>Judul</title>").Title);
        Assert.Equal("x", Page.Read(Page.JsonLd(wide) + "<title>Judul</title>").Title);
    }
}
