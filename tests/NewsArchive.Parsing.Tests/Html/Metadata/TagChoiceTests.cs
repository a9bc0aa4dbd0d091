using Xunit;

namespace NewsArchive.Parsing.Tests.Html.Metadata;

public sealed class TagChoiceTests
{
    private static readonly string[] Tags = ["pasar johar", "semarang", "renovasi pasar"];

    [Theory]
    [InlineData("<meta name=keywords content='pasar johar, semarang, renovasi pasar, berita terkini, berita online'>", "")]
    [InlineData("<meta name=news_keywords content='pasar johar,semarang,renovasi pasar'><meta name=keywords content='Nasional,Daerah,Olahraga'>", "")]
    [InlineData("<meta property='article:tag' content='pasar johar'><meta property='article:tag' content='semarang'><meta property='article:tag' content='renovasi pasar'>", "")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"keywords\":\"pasar johar; semarang; renovasi pasar\"}</script>", "")]
    [InlineData("", "<ul class='detail-tag'><li><a href='/tag/1'>#pasar johar</a></li><li><a href='/tag/2'>#semarang</a></li><li><a href='/tag/3'># renovasi pasar</a></li></ul>")]
    [InlineData("<meta name=keywords content='pasar'>", "<div class='topik-terkait'><a href='/topik/1'>pasar johar</a> <a href='/topik/2'>semarang</a> <a href='/topik/3'>renovasi pasar</a></div>")]
    [InlineData("", "<a rel=tag href='/a'>pasar johar</a>, <a rel=tag href='/b'>semarang</a>, <a rel=tag href='/c'>renovasi pasar</a>")]
    public void Tags_are_read_from_wherever_they_stand(string head, string body) => Assert.Equal(Tags, Page.Read(head, "<h1>Judul</h1><p>Teks.</p>" + body).Tags);

    [Theory]
    [InlineData("<div class=trending><a href='/tag/1'>#pemilu</a><a href='/tag/2'>#timnas</a></div><h1>Judul Berita Ini</h1>")]
    [InlineData("<div class=tag><a href='/tag/1'>#pemilu</a><a href='/tag/2'>#timnas</a></div><h1>Judul Berita Ini</h1>")]
    [InlineData("<h1>Judul Berita Ini</h1><h4>Topik Pilihan</h4><ul><li><a href='/tag/1'>pemilu</a></li><li><a href='/tag/2'>timnas</a></li></ul>")]
    [InlineData("<h1>Judul Berita Ini</h1><div class=wp-tag-cloud><a href='/tag/1'>pemilu</a> <a href='/tag/2'>timnas</a></div>")]
    [InlineData("<h1>Judul Berita Ini</h1><p>Di <a href='/tag/1'>Semarang</a>, pasar dibuka.</p>")]
    [InlineData("<h1>Judul Berita Ini</h1><div>Di kota <a href='/tag/1'>Semarang</a>, pasar dibuka lagi.</div>")]
    public void What_everybody_reads_and_links_in_sentences_are_no_tags(string body) => Assert.Empty(Page.Read("<title>Judul Berita Ini</title>", body).Tags);

    [Theory]
    [InlineData("pasar, johar, kini, kembali, ramai, dan, para, kios, di, ya")]
    [InlineData("Pasar Johar Kembali")]
    public void Key_words_that_are_the_pages_own_words_are_no_tags(string keywords) =>
        Assert.Empty(Page.Read($"<meta name=keywords content='{keywords}'><meta property='og:title' content='Pasar Johar Kembali Ramai'>").Tags);

    [Fact]
    public void The_sites_name_and_doubles_are_left_out() => Assert.Equal(
        ["semarang"], Page.Read("<meta name=keywords content='semarang, Warta Contoh, Semarang'><meta property='og:site_name' content='Warta Contoh'>").Tags);
}
