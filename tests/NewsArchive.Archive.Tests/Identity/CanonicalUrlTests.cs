using NewsArchive.Archive.Identity;

using Xunit;

namespace NewsArchive.Archive.Tests.Identity;

public sealed class CanonicalUrlTests
{
    private const string Article = "https://koran.example/berita/123/judul";

    [Theory]
    [InlineData("https://koran.example/berita/123/judul")]
    [InlineData("http://koran.example/berita/123/judul")]
    [InlineData("HTTPS://WWW.Koran.EXAMPLE/berita/123/judul")]
    [InlineData("  https://koran.example/berita/123/judul\n")]
    [InlineData("https://koran.example:443/berita/123/judul")]
    [InlineData("http://koran.example:80/berita/123/judul")]
    [InlineData("https://koran.example./berita/123/judul/")]
    [InlineData("https://koran.example//berita/123//judul")]
    [InlineData("https://koran.example/berita/x/../123/judul")]
    [InlineData("https://budi:rahasia@koran.example/berita/123/judul")]
    [InlineData("//koran.example/berita/123/judul")]
    [InlineData("koran.example/berita/123/judul")]
    [InlineData("www.koran.example/berita/123/judul")]
    [InlineData("https://m.koran.example/berita/123/judul")]
    [InlineData("https://amp.koran.example/berita/123/judul")]
    [InlineData("https://www.m.koran.example/berita/123/judul")]
    [InlineData("https://koran.example/berita/123/judul/amp")]
    [InlineData("https://koran.example/berita/123/judul/amp/")]
    [InlineData("https://koran.example/amp/berita/123/judul")]
    [InlineData("https://koran.example/berita/123/judul#page2")]
    [InlineData("https://koran.example/berita/123/judul?")]
    [InlineData("https://koran.example/berita/123/judul?page=all#page2")]
    [InlineData("https://koran.example/berita/123/judul?page=1")]
    [InlineData("https://koran.example/berita/123/judul?single=1")]
    [InlineData("https://koran.example/berita/123/judul?single")]
    [InlineData("https://koran.example/berita/123/judul?utm_source=a&utm_medium=b&UTM_Campaign=c")]
    [InlineData("https://koran.example/berita/123/judul?fbclid=abc&gclid=def&_ga=1.2&igshid=x")]
    [InlineData("https://koran.example/berita/123/judul?tag_from=wp_a&outputType=amp")]
    public void Forms_of_one_address_are_one(string url) => Assert.Equal(Article, CanonicalUrl.Of(url));

    [Theory]
    [InlineData("https://koran.example/baca?id=7&utm_source=x", "https://koran.example/baca?id=7")]
    [InlineData("https://koran.example/baca?rubrik=2&id=7&id=7", "https://koran.example/baca?id=7&rubrik=2")]
    [InlineData("https://koran.example/?p=7", "https://koran.example?p=7")]
    [InlineData("https://koran.example/baca?page=2", "https://koran.example/baca?page=2")]
    [InlineData("https://koran.example:8443/baca", "https://koran.example:8443/baca")]
    [InlineData("https://bola.koran.example/baca", "https://bola.koran.example/baca")]
    [InlineData("https://koran.example/Baca", "https://koran.example/Baca")]
    [InlineData("https://koran.example/amp", "https://koran.example/amp")]
    [InlineData("https://amp.example/baca", "https://amp.example/baca")]
    [InlineData("https://koran.example/caf%c3%a9", "https://koran.example/caf%C3%A9")]
    [InlineData("https://koran.example/café", "https://koran.example/caf%C3%A9")]
    public void What_may_tell_articles_apart_is_kept(string url, string canonical) => Assert.Equal(canonical, CanonicalUrl.Of(url));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("judul berita")]
    [InlineData("/berita/123")]
    [InlineData("https://")]
    [InlineData("https:///berita")]
    [InlineData("https://[::1/berita")]
    [InlineData("https://koran.example:99999/berita")]
    [InlineData("ftp://koran.example/berita")]
    [InlineData("file:///etc/hosts")]
    [InlineData("javascript:alert(1)")]
    [InlineData("mailto:a@koran.example")]
    [InlineData("https://koran.example")]
    [InlineData("https://www.koran.example/?utm_source=x#top")]
    public void What_names_no_article_gives_nothing(string? url) => Assert.Null(CanonicalUrl.Of(url));

    [Fact]
    public void Canonical_addresses_stay_as_they_are_and_nothing_throws()
    {
        var random = new Random(11);
        string[] pieces = [.. "htps/.?&=#@:[]-_ w\0éꦗ\uD83D1aZ".Select(c => c.ToString()), "/amp", "m.", "www.", "%4a", "%c3", "%2F", "utm_"];
        for (var i = 0; i < 20_000; i++)
        {
            var tail = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)]));
            var url = (i % 3) switch { 0 => tail, 1 => "https://" + tail, _ => "https://koran.example/" + tail };

            CanonicalUrl.Of(url + "%" + tail);
            if (CanonicalUrl.Of(url) is { } canonical) Assert.Equal(canonical, CanonicalUrl.Of(canonical));
        }
    }

    [Fact]
    public void Endless_addresses_are_refused() => Assert.Null(CanonicalUrl.Of("https://koran.example/" + new string('a', 1_000_000)));
}
