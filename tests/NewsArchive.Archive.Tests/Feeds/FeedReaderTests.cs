using System.Diagnostics;
using System.Text;

using NewsArchive.Archive.Importing.Feeds;

using Xunit;

namespace NewsArchive.Archive.Tests.Feeds;

public sealed class FeedReaderTests
{
    private static readonly Uri Address = new("https://koran.example/rss/nasional");

    [Fact]
    public void Rss_2_is_read_with_what_others_add_to_it()
    {
        var list = Read("""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
              <channel>
                <title>Koran Contoh</title><link>https://koran.example</link><description>Berita</description>
                <image><url>https://koran.example/logo.png</url><title>bukan judul</title></image>
                <item>
                  <title><![CDATA[Jembatan &amp; Jalan <b>Dibuka</b>]]></title>
                  <link>https://koran.example/berita/1?utm_source=rss#komentar</link>
                  <guid isPermaLink="false">berita-1</guid>
                  <description>Ringkasan.</description>
                  <content:encoded><![CDATA[<p>Isi lengkap.</p>]]></content:encoded>
                  <dc:creator>Siti Aminah</dc:creator>
                  <author>redaksi@koran.example (Budi Santoso)</author>
                  <pubDate>Sel, 13 Jun 2023 08:30:00 +0700</pubDate>
                  <category>Daerah</category><category domain="x">Jalan</category>
                  <media:content url="https://koran.example/foto.jpg" medium="image"><media:title>Foto</media:title></media:content>
                  <atom:updated>2023-06-13T09:00:00+07:00</atom:updated>
                </item>
              </channel>
            </rss>
            """);

        Assert.Equal(("RSS 2.0", "Koran Contoh", null, null), (list.Format, list.Title, list.Remark, list.Fault));
        var item = Assert.Single(list.Items);
        Assert.Equal(("berita-1", "https://koran.example/berita/1?utm_source=rss", "Jembatan & Jalan Dibuka"), (item.Key, item.Address, item.Title));
        Assert.Equal(("Ringkasan.", "<p>Isi lengkap.</p>", "https://koran.example/foto.jpg"), (item.Summary, item.ContentHtml, item.Image));
        Assert.Equal(["Siti Aminah", "Budi Santoso"], item.Authors);
        Assert.Equal(["Daerah", "Jalan"], item.Tags);
        Assert.Equal((At("2023-06-13T08:30:00+07:00"), At("2023-06-13T09:00:00+07:00")), (item.Published, item.Updated));
    }

    [Theory]
    [InlineData("""<rss version="0.91"><channel><title>K</title><item><title>Judul</title><link>/a</link></item></channel></rss>""", "RSS 0.91")]
    [InlineData("""<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><item><title>Judul</title><link>/a</link></item></channel></rss>""", "RSS 0.91")]
    [InlineData("""<rss version="0.92"><channel><item><title>Judul</title><link>/a</link></item></channel></rss>""", "RSS 0.92")]
    [InlineData("""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>K</title></channel><item rdf:about="/a"><title>Judul</title><link>/a</link></item></rdf:RDF>""", "RSS 1.0")]
    [InlineData("""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>K</title></channel><item><title>Judul</title><link>/a</link></item></rdf:RDF>""", "RSS 1.0")]
    [InlineData("""<feed xmlns="http://www.w3.org/2005/Atom"><title>K</title><entry><id>1</id><title>Judul</title><link href="/a"/></entry></feed>""", "Atom")]
    [InlineData("""<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>K</title><entry><id>1</id><title>Judul</title><link rel="alternate" type="text/html" href="/a"/></entry></feed>""", "Atom")]
    [InlineData("""<atom:feed xmlns:atom="http://www.w3.org/2005/Atom"><atom:entry><atom:id>1</atom:id><atom:title>Judul</atom:title><atom:link href="/a"/></atom:entry></atom:feed>""", "Atom")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"K","items":[{"id":1,"url":"/a","title":"Judul"},]}""", "JSON Feed")]
    public void Every_kind_of_feed_is_read(string feed, string format)
    {
        var list = Read(feed);

        Assert.Equal((format, null), (list.Format, list.Fault));
        var item = Assert.Single(list.Items);
        Assert.Equal(("Judul", "https://koran.example/a"), (item.Title, item.Address));
    }

    [Fact]
    public void Atom_gives_text_html_and_xhtml()
    {
        var list = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://koran.example/">
              <entry><id>tag:1</id><title type="html">A &amp;amp; &lt;i&gt;B&lt;/i&gt;</title><link rel="self" href="/diri"/><link rel="alternate" href="/a"/>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Isi.</p></div></content>
                <author><name>Siti</name></author><category term="x" label="Daerah"/><published>2023-06-13T08:30:00+07:00</published><updated>2023-06-14T08:30:00+07:00</updated></entry>
              <entry><id>tag:2</id><title>1 &lt; 2</title><link href="/b"/><summary>Tidak <![CDATA[& "itu"]]></summary></entry>
            </feed>
            """);

        Assert.Equal(["A & B", "1 < 2"], list.Items.Select(item => item.Title));
        Assert.Equal(["https://koran.example/a", "https://koran.example/b"], list.Items.Select(item => item.Address));
        Assert.Contains("<p", list.Items[0].ContentHtml, StringComparison.Ordinal);
        Assert.Equal("Tidak &amp; &quot;itu&quot;", list.Items[1].Summary);
        Assert.Equal(["Siti", "Daerah"], list.Items[0].Authors.Concat(list.Items[0].Tags));
    }

    [Fact]
    public void Json_feed_is_read_with_text_as_paragraphs()
    {
        var list = Read("""
            {"version":"https://jsonfeed.org/version/1","title":"K","items":[
              {"id":"1","url":"https://koran.example/a","title":"1 < 2","content_text":"Satu & dua.\n\nTiga.","date_published":"2023-06-13T08:30:00+07:00","author":{"name":"Siti"},"tags":["x"],"image":"/f.jpg"},
              {"title":"tanpa alamat"}, 7, {}]}
            """);

        Assert.Equal(2, list.Items.Count);
        var item = list.Items[0];
        Assert.Equal(("1 < 2", "<p>Satu &amp; dua.</p><p>Tiga.</p>", "https://koran.example/f.jpg"), (item.Title, item.ContentHtml, item.Image));
        Assert.StartsWith("urn:item:", list.Items[1].Address, StringComparison.Ordinal);
    }

    [Fact]
    public void Sitemaps_news_sitemaps_and_indexes_are_read()
    {
        var news = Read("""
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
              <url><loc>https://koran.example/</loc></url>
              <url><loc> https://koran.example/a </loc><lastmod>2023-06-13</lastmod>
                <news:news><news:publication><news:name>Koran</news:name><news:language>id</news:language></news:publication><news:publication_date>2023-06-13T08:30:00+07:00</news:publication_date><news:title>Judul &amp; anak</news:title><news:keywords>satu, dua</news:keywords></news:news>
                <image:image><image:loc>https://koran.example/f.jpg</image:loc></image:image></url>
            </urlset>
            """);
        var index = Read("""
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>/2023-06.xml.gz</loc><lastmod>2023-06-30T00:00:00Z</lastmod></sitemap><sitemap><loc>/2023-07.xml</loc></sitemap></sitemapindex>
            """);

        var item = Assert.Single(news.Items);
        Assert.Equal(("https://koran.example/a", "Judul & anak", "https://koran.example/f.jpg"), (item.Address, item.Title, item.Image));
        Assert.Equal((At("2023-06-13T08:30:00+07:00"), At("2023-06-13T00:00:00+07:00")), (item.Published, item.Updated));
        Assert.Equal(["satu", "dua"], item.Tags);
        Assert.Equal(["https://koran.example/2023-06.xml.gz", "https://koran.example/2023-07.xml"], index.Children.Select(child => child.Address.AbsoluteUri));
    }

    [Theory]
    // Entities of HTML that nobody declared, a lone ampersand, characters that may not be.
    [InlineData("<rss version='2.0'><channel><item><title>Kopi &nbsp;&eacute;&hellip; &amp; Teh & Gula \u0001&#1;&#x0;</title><link>/a?x=1&y=2</link></item></channel></rss>", "Kopi é… & Teh & Gula", "https://koran.example/a?x=1&y=2")]
    // Something before the beginning, and behind the end.
    [InlineData("\n\n<br />Warning: mysql_connect() <b>x</b>\n<?xml version='1.0'?><rss version='2.0'><channel><item><title>Judul</title><link>/a</link></item></channel></rss>", "Judul", "https://koran.example/a")]
    [InlineData("  <?xml version='1.0'?><rss version='2.0'><channel><item><title>Judul</title><link>/a</link></item></channel></rss><!-- cache --><script>x</script>", "Judul", "https://koran.example/a")]
    // A version and a prefix that nobody knows; a lone "less than".
    [InlineData("<?xml version='1.1' encoding='utf-8'?><rss version='2.0'><channel><item><title>Judul</title><link>/a</link><dc:creator>Siti</dc:creator><aneh:x y:z='1'>1</aneh:x></item></channel></rss>", "Judul", "https://koran.example/a")]
    [InlineData("<rss version='2.0'><channel><item><title>Inflasi < 3 persen</title><link>/a</link></item></channel></rss>", "Inflasi < 3 persen", "https://koran.example/a")]
    // An end that is missing: cut off in transfer.
    [InlineData("<rss version='2.0'><channel><item><title>Judul</title><link>/a</link></item><item><title>Terpotong", "Judul", "https://koran.example/a")]
    // An element that is never closed spoils its own entry only.
    [InlineData("<rss version='2.0'><channel><item><title>Rusak<br></title><link>/b</link></item><item><title>Judul</title><link>/a</link></item></channel></rss>", "Judul", "https://koran.example/a")]
    public void Xml_that_is_not_valid_is_read_all_the_same(string feed, string title, string address)
    {
        var list = Read(feed);

        Assert.Null(list.Fault);
        var item = list.Items[^1];
        Assert.Equal((title, address), (item.Title, item.Address));
    }

    [Fact]
    public void What_had_to_be_overlooked_is_told()
    {
        Assert.Contains("1 entries could be read, 1 could not", Read("<rss version='2.0'><channel><item><title>Judul</title><link>/a</link></item><item><title>Terpotong").Remark, StringComparison.Ordinal);
        Assert.Contains("not valid XML", Read("<rss version='2.0'><channel><item><title>A & B</title><link>/a</link></item></channel></rss>").Remark, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iso-8859-1", "iso-8859-1", null)]
    [InlineData("windows-1252", "utf-8", null)]
    [InlineData("utf-8", "iso-8859-1", "utf-8")]
    [InlineData("utf-8", "utf-8", "iso-8859-1")]
    [InlineData("utf-16", "utf-16", null)]
    public void The_character_set_is_the_one_the_bytes_are_in(string real, string declared, string? http)
    {
        var text = $"<?xml version='1.0' encoding='{declared}'?><rss version='2.0'><channel><item><title>Café André</title><link>/a</link></item></channel></rss>";
        var bytes = real == "utf-16" ? Encoding.Unicode.GetBytes(text) : (real == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(1252)!).GetBytes(text);

        Assert.Equal("Café André", Assert.Single(FeedReader.Read(bytes, http, Address).Items).Title);
    }

    [Fact]
    public void XML_bomb_a_document_type_that_declares_entities_is_refused()
    {
        var bomb = "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;&lol;\">]><rss version='2.0'><channel><item><title>&lol2;</title><link>/a</link></item></channel></rss>";
        var file = "<!-- x --><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version='2.0'><channel><item><title>&x;</title><link>/a</link></item></channel></rss>";

        Assert.All([bomb, file], document => Assert.Contains("DTD", Read(document).Fault, StringComparison.Ordinal));
    }

    [Fact]
    public void An_article_about_document_types_is_no_attack() =>
        Assert.Equal("<!DOCTYPE x [", Assert.Single(Read("<rss version='2.0'><channel><item><title><![CDATA[&lt;!DOCTYPE x [ ]]></title><link>/a</link></item></channel></rss>").Items).Title);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("   ", "empty")]
    [InlineData("halo", "no feed")]
    [InlineData("{\"a\":1}", "no JSON Feed")]
    [InlineData("{\"items\":[", "no valid JSON")]
    [InlineData("<opml/>", "root element is opml")]
    [InlineData("<!doctype html><html><head><link rel='alternate' type='application/rss+xml' href='/rss'></head></html>", "https://koran.example/rss")]
    [InlineData("<!DOCTYPE HTML PUBLIC \"-//W3C//DTD\"><html><body>x</body></html>", "a page, not a feed")]
    public void What_is_no_feed_is_told_what_it_is(string document, string reason) => Assert.Contains(reason, Read(document).Fault, StringComparison.Ordinal);

    [Fact]
    public void Without_ids_items_are_known_by_their_addresses_and_without_addresses_by_what_they_say()
    {
        var list = Read("""
            <rss version="2.0"><channel>
              <item><title>A</title><link>/a</link></item><item><title>B</title><link>/b</link></item>
              <item><title>C</title><description>c</description></item><item><title>D</title><description>d</description></item><item/>
            </channel></rss>
            """);

        Assert.Equal(4, list.Items.Select(item => item.Key).Distinct().Count());
        Assert.Equal(4, list.Items.Count);
    }

    [Fact]
    public void An_id_that_all_items_share_tells_none_of_them()
    {
        var list = Read("""<rss version="2.0"><channel><item><guid>0</guid><link>/a</link></item><item><guid>0</guid><link>/b</link></item><item><guid>7</guid><link>/c</link></item></channel></rss>""");

        Assert.Equal(["https://koran.example/a", "https://koran.example/b", "7"], list.Items.Select(item => item.Key));
    }

    [Fact]
    public void Ten_thousand_items_are_read_in_their_order_and_soon()
    {
        var feed = $"<rss version='2.0'><channel>{string.Concat(Enumerable.Range(1, 10_000).Select(i => $"<item><title>Berita {i} &amp; lain</title><link>/berita/{i}</link><description>Ringkasan {i}</description></item>"))}</channel></rss>";
        var started = Stopwatch.GetTimestamp();
        var list = Read(feed);

        Assert.Equal(10_000, list.Items.Count);
        Assert.Equal(("https://koran.example/berita/1", "https://koran.example/berita/10000"), (list.Items[0].Address, list.Items[^1].Address));
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 20);
    }

    [Theory]
    [InlineData("<a>", "", 300_000)]
    [InlineData("<item>", "", 100_000)]
    [InlineData("<item><![CDATA[", "", 100_000)]
    [InlineData("&", ";", 500_000)]
    [InlineData("<item x='<", "'>", 100_000)]
    [InlineData("a:", "", 500_000)]
    [InlineData("<!--", "", 300_000)]
    [InlineData("<item><title>x</title><", "</item>", 50_000)]
    public void Deep_nesting_documents_made_to_be_slow_or_deep_are_not(string opening, string closing, int times)
    {
        var started = Stopwatch.GetTimestamp();
        foreach (var root in new[] { "<rss version='2.0'><channel>", "<feed xmlns='http://www.w3.org/2005/Atom'>" })
            Read(root + string.Concat(Enumerable.Repeat(opening, times)) + string.Concat(Enumerable.Repeat(closing, times)));

        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 20);
    }

    [Fact]
    public void Any_damage_to_a_feed_is_survived()
    {
        var feed = "<?xml version='1.0'?><rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>K</title><item><title><![CDATA[A & B]]></title><link>/a</link><dc:creator>S</dc:creator><pubDate>Tue, 13 Jun 2023 08:30:00 +0700</pubDate></item></channel></rss>"u8.ToArray();
        var random = new Random(7);
        for (var i = 0; i < 3_000; i++)
        {
            var damaged = feed.ToList();
            for (var damage = random.Next(1, 6); damage > 0; damage--)
            {
                var at = random.Next(damaged.Count);
                if (random.Next(2) == 0) damaged[at] = (byte)random.Next(256);
                else damaged.RemoveRange(at, Math.Min(random.Next(1, 30), damaged.Count - at));
                if (damaged.Count == 0) damaged.Add((byte)'<');
            }

            FeedReader.Read(damaged.ToArray(), null, Address);
        }
    }

    private static ReadList Read(string text) => FeedReader.Read(Encoding.UTF8.GetBytes(text), null, Address);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
