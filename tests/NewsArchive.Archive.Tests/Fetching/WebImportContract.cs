using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Archive.Importing.Web;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Fetching;

/// <summary>Sources on a real server, from their lists to the articles in the archive.</summary>
public abstract class WebImportContract<TDatabase>(TDatabase database) : WebSourceContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    [Fact]
    public async Task Where_a_feed_gives_a_summary_the_page_is_fetched_and_its_article_archived()
    {
        Site.Answers("/rss", Rss(Item(1, "Ringkasan saja.")));
        Site.Answers("/berita/1", Page(1), "text/html; charset=utf-8");
        var (_, run) = await RunAsync(await AddAsync());
        var article = Assert.Single((await Archive.ListAsync(new ArticleQuery(), Stop)).Items);
        var original = await Archive.ReadOriginalAsync(article.Id, null, Stop);

        Assert.Equal((RunState.Completed, 1, 1, 0), (run.State, run.Seen, run.Created, run.Failed));
        Assert.Equal(("Berita 1 dari halaman", "http://koran.example/berita/1"), (article.Title, article.Url));
        Assert.Contains("Warga desa 1", article.Lead, StringComparison.Ordinal);
        Assert.Contains("<h1>Berita 1 dari halaman</h1>", System.Text.Encoding.UTF8.GetString(original!.Content.Span), StringComparison.Ordinal);
        Assert.StartsWith("source:", original.Origin, StringComparison.Ordinal);
        Assert.True(run.Bytes > 500, $"{run.Bytes}");
        // What the site goes back to later is a revision then.
        Assert.Equal(Database.Clock.GetUtcNow(), Assert.Single(await Archive.ListRevisionsAsync(article.Id, Stop)).SeenAt);
    }

    [Fact]
    public async Task Where_a_feed_gives_the_article_no_page_is_fetched()
    {
        Site.Answers("/rss", Rss(Item(1, "Ringkasan.", content: Body(1, 12))));
        var (_, run) = await RunAsync(await AddAsync());
        var article = (await Archive.FindAsync((await Archive.ListAsync(new ArticleQuery(), Stop)).Items[0].Id, Stop))!.Content;

        Assert.Equal((1, 0), (run.Created, Site.RequestsOf("/berita/1").Count()));
        Assert.Equal(("Berita 1", "http://koran.example/berita/1", new DateTimeOffset(2023, 6, 13, 8, 1, 0, TimeSpan.FromHours(7))), (article.Title, article.Url, article.PublishedAt));
        Assert.Equal(12, article.Blocks.Count);
        Assert.Equal(["Siti Aminah"], article.Authors);
    }

    [Fact]
    public async Task The_same_list_again_imports_nothing_and_a_changed_article_becomes_a_revision()
    {
        Site.Answers("/rss", Rss(Item(1, "Satu."), Item(2, "Dua.")));
        for (var i = 1; i <= 3; i++) Site.Answers($"/berita/{i}", Page(i), "text/html");
        var source = await AddAsync();
        await RunAsync(source);
        var (_, second) = await RunAsync(source);
        Site.Answers("/rss", Rss(Item(1, "Satu, ralat."), Item(2, "Dua."), Item(3, "Tiga.")));
        Site.Answers("/berita/1", Page(1, "Ralat: jumlah warga tujuh puluh orang."), "text/html");
        var (_, third) = await RunAsync(source);

        Assert.Equal((2, 0, 2), (second.Seen, second.Created, second.Unchanged));
        Assert.Equal((3, 1, 1, 1), (third.Seen, third.Created, third.Revised, third.Unchanged));
        Assert.Equal((2, 1), (Site.RequestsOf("/berita/1").Count(), Site.RequestsOf("/berita/2").Count()));
    }

    [Fact]
    public async Task Failed_articles_have_their_reasons_and_do_not_keep_others_out()
    {
        Site.Answers("/rss", Rss(Item(1, "Satu."), Item(2, "Dua."), Item(3, "Tiga."), Item(4, "Empat."), Item(5, "Lima.")));
        Site.AnswersStatus("/berita/2", 404);
        Site.AnswersStatus("/berita/3", 302, ("Location", "http://127.0.0.1/admin"));
        Site.Answers("/berita/4", "%PDF-1.7", "application/pdf");
        Site.Answers("/berita/5", "<html><body><nav>Menu</nav></body></html>", "text/html");
        Site.Answers("/berita/1", Page(1), "text/html");
        var (_, run) = await RunAsync(await AddAsync());
        var failed = await Runs.ListItemsAsync(run.Id, ItemOutcome.Failed, 0, 10, Stop);

        Assert.Equal((5, 1, 4), (run.Seen, run.Created, run.Failed));
        Assert.Equal(["404", "loopback", "application/pdf", "no article text"], failed.OrderBy(item => item.Address).Select(item => Array.Find(["404", "loopback", "application/pdf", "no article text"], word => item.Reason!.Contains(word, StringComparison.Ordinal))));
        Assert.All(failed, item => Assert.Contains("koran.example", item.Reason! + item.Address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sitemap_index_is_read_with_its_packed_sitemaps()
    {
        Site.Answers("/sitemap.xml", "<sitemapindex><sitemap><loc>/s1.xml.gz</loc><lastmod>2023-06-13</lastmod></sitemap><sitemap><loc>/s2.xml</loc></sitemap><sitemap><loc>/hilang.xml</loc></sitemap></sitemapindex>", "application/xml");
        Site.Answers("/s1.xml.gz", async context =>
        {
            context.Response.ContentType = "application/x-gzip";
            await using var packing = new System.IO.Compression.GZipStream(context.Response.Body, System.IO.Compression.CompressionLevel.Fastest);
            await packing.WriteAsync("<urlset><url><loc>http://koran.example/berita/1</loc><lastmod>2023-06-13</lastmod></url></urlset>"u8.ToArray());
        });
        Site.Answers("/s2.xml", "<urlset><url><loc>http://koran.example/berita/2</loc></url></urlset>", "application/xml", ("ETag", "\"x\""));
        for (var i = 1; i <= 2; i++) Site.Answers($"/berita/{i}", Page(i), "text/html");
        var source = await AddAsync(SourceKind.Sitemap, "/sitemap.xml");
        var (_, run) = await RunAsync(source);

        Assert.Equal((RunState.Completed, 2, 2), (run.State, run.Seen, run.Created));
        // One of its sitemaps is missing: the list is not whole, and no validator may hide it next time.
        Assert.Null((await Sources.FindAsync(source.Id, Stop))!.Memory.ListedHash);
    }

    [Fact]
    public async Task The_links_that_a_selector_names_are_read_from_a_page()
    {
        Site.Answers("/indeks", """
            <html><body><nav><a href="/tentang">Tentang</a></nav>
            <h2><a href="/berita/2#komentar">Berita 2</a></h2><div class="foto"><a href="/berita/2"><img></a></div><h2><a href="/berita/1">Berita 1</a></h2><h2><a href="mailto:x@y">x</a></h2></body></html>
            """, "text/html");
        for (var i = 1; i <= 2; i++) Site.Answers($"/berita/{i}", Page(i), "text/html");
        var (_, run) = await RunAsync(await AddAsync(SourceKind.Listing, "/indeks", "h2 a"));
        var changed = await AddAsync(SourceKind.Listing, "/indeks", "h5 a");
        var (_, broken) = await RunAsync(changed);

        Assert.Equal((2, 2, 0), (run.Seen, run.Created, Site.RequestsOf("/tentang").Count()));
        Assert.Equal((RunState.Failed, true), (broken.State, broken.Error!.Contains("h5 a", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Ten_thousand_items_without_ids_are_taken_run_by_run_the_newest_first()
    {
        Site.Answers("/rss", Rss([.. Enumerable.Range(1, 10_000).Reverse().Select(i => $"<item><title>Berita {i}</title><link>/berita/{i}</link></item>")]));
        var source = await AddAsync(fullArticles: FullArticles.Never);
        var (_, first) = await RunAsync(source);
        var (_, second) = await RunAsync(source);
        var newest = await Runs.ListItemsAsync(first.Id, null, 99, 1, Stop);

        // The feed gives no text and pages are not wanted: each fails, with its reason, and the rest follows all the same.
        Assert.Equal((RunState.Completed, 100, 100), (first.State, first.Seen, first.Failed));
        Assert.Equal((200, 100, 100), (second.Seen, second.Failed, second.Unchanged));
        Assert.Equal("http://koran.example/berita/10000", newest[0].Address);
    }

    [Fact]
    public async Task A_trial_shows_what_would_be_read_and_keeps_nothing()
    {
        Site.Answers("/rss", Rss(Item(1, "Satu."), Item(2, "Dua.")));
        Site.Answers("/berita/2", Page(2), "text/html");
        var trial = Services.GetRequiredService<SourceTrial>();
        var tried = (await trial.TryAsync(new SourceInput { Kind = "feed", Address = "http://koran.example/rss" }, Stop)).Value!;
        var page = (await trial.TryAsync(new SourceInput { Kind = "feed", Address = "http://koran.example/berita/2" }, Stop)).Value!;
        var wrong = await trial.TryAsync(new SourceInput { Kind = "feed", Address = "file:///etc/passwd" }, Stop);

        Assert.Equal((true, "RSS 2.0", "Koran Uji", 2, "Berita 2 dari halaman"), (tried.Ok, tried.Format, tried.Title, tried.Listed, tried.Article?.Title));
        Assert.Equal("http://koran.example/berita/2", tried.Newest[0].Address);
        Assert.Equal((false, true), (page.Ok, page.Failure!.Contains("a page, not a feed", StringComparison.Ordinal)));
        Assert.Contains("address", wrong.Fault!.Errors.Keys);
        Assert.Equal((0, 0), ((await Archive.ListAsync(new ArticleQuery(), Stop)).Total.Value, await Sources.CountAsync(Stop)));
    }
}

public sealed class SqliteWebImportTests(SqliteTestDatabase database) : WebImportContract<SqliteTestDatabase>(database);

public sealed class PostgresWebImportTests(PostgresTestDatabase database) : WebImportContract<PostgresTestDatabase>(database);
