using Xunit;

namespace NewsArchive.Parsing.Tests.Html.Metadata;

public sealed class TitleChoiceTests
{
    private const string Title = "Pasar Johar Kembali Ramai Setelah Renovasi";

    [Theory]
    [InlineData("<meta property='og:title' content='{0}'>")]
    [InlineData("<meta property='og:title' content='{0} - Warta Contoh'><meta property='og:site_name' content='Warta Contoh'>")]
    [InlineData("<meta property='og:title' content='{0} | Warta Contoh Daerah'><meta property='og:site_name' content='Warta Contoh'>")]
    [InlineData("<meta property='og:title' content='Warta Contoh: {0}'><meta property='og:site_name' content='Warta Contoh'>")]
    [InlineData("<meta name='twitter:title' content='{0} : Warta-Contoh.id'>")]
    [InlineData("<title>{0} - Daerah Liputan6.com</title><link rel=canonical href='https://www.liputan6.com/daerah/read/1/pasar-johar'>")]
    [InlineData("<title>{0} | Tempo Nasional</title><link rel=canonical href='https://nasional.tempo.co/read/1/pasar-johar'>")]
    [InlineData("<meta name='dc.title' content='{0}'><title>Warta Contoh</title><meta property='og:site_name' content='Warta Contoh'>")]
    [InlineData("<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"{0}\"}}</script><title>Lain</title>")]
    public void The_sites_name_is_no_part_of_the_title(string head) =>
        Assert.Equal(Title, Page.Read(string.Format(System.Globalization.CultureInfo.InvariantCulture, head, Title), url: null).Title);

    [Fact]
    public void A_section_between_title_and_site_goes_where_the_page_shows_the_title() => Assert.Equal(
        Title, Page.Read($"<title>{Title} - Daerah :: Warta Contoh</title><meta property='og:site_name' content='Warta Contoh'>", $"<h1>{Title}</h1>").Title);

    [Fact]
    public void A_part_that_names_nobody_stays() =>
        Assert.Equal("Pasar Johar - Dulu dan Kini", Page.Read("<meta property='og:title' content='Pasar Johar - Dulu dan Kini'>").Title);

    [Fact]
    public void A_label_before_the_visible_title_is_part_of_it() =>
        Assert.Equal("FOTO: " + Title, Page.Read($"<meta property='og:title' content='{Title}'>", $"<div class=judul>FOTO: {Title}</div>").Title);

    [Fact]
    public void The_visible_title_wins_over_one_made_for_searches() => Assert.Equal(
        "Pasar Johar Kembali Ramai Usai Renovasi", Page.Read($"<meta property='og:title' content='{Title}'>", "<h1>Pasar Johar Kembali Ramai Usai Renovasi</h1>").Title);

    [Fact]
    public void A_heading_about_something_else_does_not() =>
        Assert.Equal(Title, Page.Read($"<meta property='og:title' content='{Title}'>", "<h1>Berita Daerah</h1>").Title);

    [Fact]
    public void A_title_that_was_cut_off_gives_way_to_the_whole_one() => Assert.Equal(
        Title, Page.Read($"<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"Pasar Johar Kembali...\"}}</script><meta property='og:title' content='{Title}'>").Title);
}
