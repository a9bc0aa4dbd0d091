using NewsArchive.Parsing.Html.Metadata;
using NewsArchive.Parsing.Html.Reading;
using NewsArchive.Parsing.Publishers;

using Xunit;

namespace NewsArchive.Parsing.Tests.Html.Metadata;

public sealed class PageMetadataReaderTests
{
    [Theory]
    [InlineData("<link rel=canonical href='https://www.warta-contoh.id/a/1'>", MetadataSource.Link)]
    [InlineData("<link rel=canonical href=''><meta property='og:url' content='https://www.warta-contoh.id/a/1'>", MetadataSource.OpenGraph)]
    [InlineData("<link rel=canonical href='https://www.warta-contoh.id/'><meta property='og:url' content='/a/1'>", MetadataSource.OpenGraph)]
    [InlineData("<link rel=canonical href='https://lain.example/a/2'><meta name='twitter:url' content='//www.warta-contoh.id/a/1'>", MetadataSource.Twitter)]
    public void The_canonical_address_is_the_pages_own(string head, MetadataSource source)
    {
        var page = Page.Read(head);

        Assert.Equal("https://www.warta-contoh.id/a/1", page.Url);
        Assert.Equal(source, page.Sources["url"]);
    }

    [Fact]
    public void Without_a_declared_address_the_given_one_stays() => Assert.Equal(Page.Url, Page.Read("<link rel=canonical href='javascript:alert(1)'>").Url);

    [Theory]
    [InlineData("lang=id", "", "id")]
    [InlineData("", "<meta http-equiv='content-language' content='In-Id'>", "id")]
    [InlineData("lang=en", "<meta property='og:locale' content='id_ID'>", "id")]
    [InlineData("lang=en-GB", "", null)]
    public void Languages_are_told_and_templates_left_in_English_are_not_believed(string attributes, string head, string? expected) =>
        Assert.Equal(expected, Page.Read(head, htmlAttributes: attributes).Language);

    [Fact]
    public void Another_sites_language_is_believed() => Assert.Equal("en", Page.Read("", htmlAttributes: "lang=en-GB", url: "https://example.com/a").Language);

    [Theory]
    [InlineData("<meta property='article:content_tier' content='locked'>", true)]
    [InlineData("<meta property='article:content_tier' content='free'>", false)]
    [InlineData("", null)]
    public void Paywalls_are_told(string head, bool? expected) => Assert.Equal(expected, Page.Read(head).Paywalled);

    [Fact]
    public void Other_pages_of_the_article_are_found_and_other_articles_are_not()
    {
        var page = Page.Read(
            $"<link rel=canonical href='{Page.Url}'><link rel=next href='{Page.Url}?page=2'>",
            $"<a href='?page=1'>1</a><a href='?page=2'>2</a><a href='{Page.Url}?page=3&utm_source=x'>3</a><a href='?page=all'>Semua</a><a href='/lain?page=2'>Lain</a><a href='{Page.Url}/komentar'>Komentar</a>");

        Assert.Equal([Page.Url + "?page=2", Page.Url + "?page=3&utm_source=x"], page.OtherPages);
    }

    [Fact]
    public void The_lead_image_has_its_caption_and_credit()
    {
        var page = Page.Read(
            "<meta property='og:image' content='/media/pasar.jpg?w=600'><meta name='twitter:image' content='https://cdn.warta-contoh.id/media/pasar.jpg'>",
            "<h1>Judul</h1><figure><img src='/media/pasar.jpg'><figcaption>Suasana Pasar Johar, Semarang. (Foto: Budi/Warta)</figcaption></figure>");

        Assert.Equal(new ArticleImage("https://www.warta-contoh.id/media/pasar.jpg?w=600", "Suasana Pasar Johar, Semarang.", "Budi/Warta"), Assert.Single(page.Images));
    }

    [Theory]
    [InlineData("<meta property='article:section' content='Daerah'>", "")]
    [InlineData("<meta property='article:section' content='https://warta-contoh.id/'><meta name=content_category content=Daerah>", "")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"BreadcrumbList\",\"itemListElement\":[{\"name\":\"Home\"},{\"item\":{\"name\":\"Daerah\"}},{\"name\":\"Judul\"}]}</script>", "")]
    [InlineData("", "<ul class=breadcrumb><li><a href='/'>Beranda</a></li><li><a href='/daerah'>Daerah</a></li></ul>")]
    [InlineData("", "<a rel='category tag' href='/daerah'>Daerah</a>")]
    public void The_section_is_found(string head, string body) => Assert.Equal("Daerah", Page.Read(head, body).Section);

    [Fact]
    public void A_page_that_says_nothing_gives_nothing()
    {
        var page = Page.Read("", url: null);

        Assert.Null(page.Title);
        Assert.Null(page.Url);
        Assert.Null(page.PublishedAt);
        Assert.Empty(page.Authors);
        Assert.Empty(page.Tags);
        Assert.Empty(page.Sources);
    }

    [Fact]
    public void No_bytes_make_the_reader_throw()
    {
        string[] pieces =
        [
            "<meta ", "property='og:title' ", "content='", "'>", "<script type='application/ld+json'>", "</script>", "{\"@type\":\"NewsArticle\",", "\"headline\":", "\"author\":[", "{\"name\":\"", "\"", "}", "]", ",",
            "<time datetime='", "2024-03-04", "T16:20", "+07:00", "<div class='tag author byline'>", "</div>", "<a rel=author href='", "Penulis:", " - ", "<h1>", "</h1>", "<base href='", "http://", "javascript:", "\0", "\ud800",
            "<link rel=canonical href='", "itemprop=author ", "<table>", "<svg>", "oleh ", "Editor", ":", "é", "\n", "<figcaption>", "(Foto: ", ")", "<title>", "<html lang='",
        ];
        var random = new Random(20240304);
        for (var i = 0; i < 2_000; i++)
        {
            var html = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => pieces[random.Next(pieces.Length)]));
            using var document = PageParser.Parse(html, PageLimits.Default, CancellationToken.None);

            var failure = Record.Exception(() => PageMetadataReader.Read(document, i % 2 == 0 ? new Uri(Page.Url) : null, PublisherCatalog.BuiltIn));

            Assert.True(failure is null, $"{failure} on {html}");
        }
    }
}
