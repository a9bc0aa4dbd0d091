using Xunit;

namespace NewsArchive.Parsing.Tests.Html.Metadata;

public sealed class PeopleChoiceTests
{
    private const string Author = "<meta property='article:author' content='https://www.facebook.com/wartacontoh'><meta name=author content='Warta Contoh'><meta property='og:site_name' content='Warta Contoh'>";

    [Theory]
    [InlineData("<div class=byline>Penulis: Sari Widuri</div>")]
    [InlineData("<table><tr><td>Penulis</td><td>: Sari Widuri</td></tr></table>")]
    [InlineData("<table><tr><td>Penulis</td><td>:</td><td>Sari Widuri</td></tr></table>")]
    [InlineData("<div class='detail__author'>Sari Widuri - <span>Warta Contoh</span></div>")]
    [InlineData("<div class=author>Oleh : <b>Sari Widuri</b></div>")]
    [InlineData("<div class=nmreporter><div>Sari Widuri</div><span>Jurnalis</span></div><ul><li>Bagikan</li></ul>")]
    [InlineData("<a rel=author href='/p/1'>Sari Widuri</a>")]
    [InlineData("<span itemprop=author>Sari Widuri</span>")]
    [InlineData("<div>Dimuat <span>Maret 4, 2024</span> oleh Sari Widuri</div>")]
    public void By_lines_are_read_in_every_shape(string line) => Assert.Equal(["Sari Widuri"], Page.Read(Author, "<h1>Judul</h1>" + line + "<p>Teks.</p>").Authors);

    [Theory]
    [InlineData("<meta name=author content='PT. Warta Media'>")]
    [InlineData("<meta name=author content='@wartacontoh'>")]
    [InlineData("<meta name=author content='https://x.id/p'>")]
    [InlineData("<meta name=author content='Redaksi'>")]
    [InlineData("<meta name=author content='Warta Contoh Digital'>")]
    public void Sites_accounts_and_addresses_are_nobody(string head) => Assert.Empty(Page.Read("<meta property='og:site_name' content='Warta Contoh'>" + head).Authors);

    [Fact]
    public void An_editor_who_is_declared_as_author_is_told_from_the_author()
    {
        var page = Page.Read(Page.JsonLd("{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":\"Bagus Pratama\"}}")
            + "<meta name=content_author content='Sari Widuri'><meta name=content_editor content='Bagus Pratama'>");

        Assert.Equal(["Sari Widuri"], page.Authors);
        Assert.Equal(["Bagus Pratama"], page.Editors);
        Assert.Equal(MetadataSource.Meta, page.Sources["authors"]);
    }

    [Fact]
    public void A_keyword_may_name_the_editor()
    {
        var page = Page.Read(Page.JsonLd("{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"Sari Widuri\"},{\"name\":\"Dewi Lestari\"}],\"keywords\":[\"Daerah:Jateng\",\"Editor:Bagus Pratama\",\"pasar johar\"]}"));

        Assert.Equal(["Sari Widuri", "Dewi Lestari"], page.Authors);
        Assert.Equal(["Bagus Pratama"], page.Editors);
        Assert.Equal(["pasar johar"], page.Tags);
    }

    [Fact]
    public void Visible_editors_are_told_from_authors()
    {
        var page = Page.Read("", "<h1>Judul</h1><p>Teks.</p><p>Reporter: Sari Widuri</p><p>Editor: <span>Bagus Pratama</span></p><div class=komentar>Editor: Orang Lain</div>");

        Assert.Equal(["Sari Widuri"], page.Authors);
        Assert.Equal(["Bagus Pratama"], page.Editors);
    }

    [Fact]
    public void Several_names_in_one_text_are_parted() => Assert.Equal(["Sari Widuri", "Dewi Lestari"], Page.Read("<meta name=content_author content='Sari Widuri, Dewi Lestari'>").Authors);
}
