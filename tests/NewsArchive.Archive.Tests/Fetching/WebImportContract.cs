using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Importing.Fetching;
using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Archive.Importing.Web;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Setup;
using NewsArchive.Archive.Tests.Databases;
using NewsArchive.Parsing;

using Xunit;

namespace NewsArchive.Archive.Tests.Fetching;

/// <summary>Sources on a real server, from their lists to the articles in the archive.</summary>
public abstract class WebImportContract<TDatabase>(TDatabase database) : IClassFixture<TDatabase>, IAsyncLifetime
    where TDatabase : TestDatabase
{
    private TestSite _site = null!;
    private ServiceProvider _services = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private ISourceStore Sources => _services.GetRequiredService<ISourceStore>();

    private IRunStore Runs => _services.GetRequiredService<IRunStore>();

    private IArticleArchive Archive => _services.GetRequiredService<IArticleArchive>();

    public async ValueTask InitializeAsync()
    {
        _site = await TestSite.StartAsync(Stop);
        var connection = await database.NewConnectionStringAsync(Stop);
        _services = database.Open(connectionString: connection, add: services =>
        {
            services.AddSingleton<INameResolver>(_site);
            services.AddSingleton<ISocketConnector>(_site);
            services.AddSingleton(ImportLimits.Default);
            services.AddSingleton(new ArticleParser());
            services.AddSingleton<SubmissionReader>();
            services.AddScheduledImport(new ImportSettings { MaxItemsPerRun = 100 }, new FolderRoots([]));
            services.AddWebSources(TestSite.Quick);
        });
        await _services.GetRequiredService<IArchiveSchema>().MigrateAsync(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _services.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Where_a_feed_gives_a_summary_the_page_is_fetched_and_its_article_archived()
    {
        _site.Answers("/rss", Rss(Item(1, "Ringkasan saja.")));
        _site.Answers("/berita/1", Page(1), "text/html; charset=utf-8");
        var (_, run) = await RunAsync(await AddAsync());
        var article = Assert.Single((await Archive.ListAsync(new ArticleQuery(), Stop)).Items);
        var original = await Archive.ReadOriginalAsync(article.Id, null, Stop);

        Assert.Equal((RunState.Completed, 1, 1, 0), (run.State, run.Seen, run.Created, run.Failed));
        Assert.Equal(("Berita 1 dari halaman", "http://koran.example/berita/1"), (article.Title, article.Url));
        Assert.Contains("Warga desa 1", article.Lead, StringComparison.Ordinal);
        Assert.Contains("<h1>Berita 1 dari halaman</h1>", System.Text.Encoding.UTF8.GetString(original!.Content.Span), StringComparison.Ordinal);
        Assert.StartsWith("source:", original.Origin, StringComparison.Ordinal);
        Assert.True(run.Bytes > 500, $"{run.Bytes}");
    }

    [Fact]
    public async Task Where_a_feed_gives_the_article_no_page_is_fetched()
    {
        _site.Answers("/rss", Rss(Item(1, "Ringkasan.", content: Body(1, 12))));
        var (_, run) = await RunAsync(await AddAsync());
        var article = (await Archive.FindAsync((await Archive.ListAsync(new ArticleQuery(), Stop)).Items[0].Id, Stop))!.Content;

        Assert.Equal((1, 0), (run.Created, _site.RequestsOf("/berita/1").Count()));
        Assert.Equal(("Berita 1", "http://koran.example/berita/1", new DateTimeOffset(2023, 6, 13, 8, 1, 0, TimeSpan.FromHours(7))), (article.Title, article.Url, article.PublishedAt));
        Assert.Equal(12, article.Blocks.Count);
        Assert.Equal(["Siti Aminah"], article.Authors);
    }

    [Fact]
    public async Task The_same_list_again_imports_nothing_and_a_changed_article_becomes_a_revision()
    {
        _site.Answers("/rss", Rss(Item(1, "Satu."), Item(2, "Dua.")));
        for (var i = 1; i <= 3; i++) _site.Answers($"/berita/{i}", Page(i), "text/html");
        var source = await AddAsync();
        await RunAsync(source);
        var (_, second) = await RunAsync(source);
        _site.Answers("/rss", Rss(Item(1, "Satu, ralat."), Item(2, "Dua."), Item(3, "Tiga.")));
        _site.Answers("/berita/1", Page(1, "Ralat: jumlah warga tujuh puluh orang."), "text/html");
        var (_, third) = await RunAsync(source);

        Assert.Equal((2, 0, 2), (second.Seen, second.Created, second.Unchanged));
        Assert.Equal((3, 1, 1, 1), (third.Seen, third.Created, third.Revised, third.Unchanged));
        Assert.Equal((2, 1), (_site.RequestsOf("/berita/1").Count(), _site.RequestsOf("/berita/2").Count()));
    }

    [Fact]
    public async Task What_has_not_changed_is_not_read_again()
    {
        Conditional(() => "\"satu\"", () => Rss(Item(1, "Satu.", content: Body(1, 12))));
        var source = await AddAsync();
        await RunAsync(source);
        for (var visit = 0; visit < 3; visit++) await RunAsync(source);
        var after = await Sources.FindAsync(source.Id, Stop);

        Assert.Equal(("\"satu\"", true, null), (after!.Memory.ETag, after.Memory.NotModified, after.Memory.Distrust));
        // The first "not modified" is put to the test at once; those soon after it are believed.
        Assert.Equal([null, "\"satu\"", null, "\"satu\"", "\"satu\""], _site.RequestsOf("/rss").Select(request => request.Headers.GetValueOrDefault("If-None-Match")));
        Assert.Equal(SourceHealth.Healthy, after.Health);
    }

    [Fact]
    public async Task A_site_whose_validator_never_changes_is_caught_and_hides_no_article_for_long()
    {
        var items = new List<string> { Item(1, "Satu.", content: Body(1, 12)) };
        Conditional(() => "\"selalu\"", () => Rss([.. items]));
        var source = await AddAsync();
        await RunAsync(source);
        await RunAsync(source);
        items.Insert(0, Item(2, "Dua.", content: Body(2, 12)));
        var (visits, created) = (0, 0);
        while (created == 0 && visits < 50)
        {
            database.Clock.Advance(TimeSpan.FromMinutes(20));
            created = (await RunAsync(source)).Run.Created;
            visits++;
        }

        var after = await Sources.FindAsync(source.Id, Stop);
        Assert.Equal((1, "It said \"not modified\" though the list had changed."), (created, after!.Memory.Distrust));
        Assert.InRange(visits, 1, 3);
        // From now on its validators are not asked with.
        items.Insert(0, Item(3, "Tiga.", content: Body(3, 12)));
        Assert.Equal(1, (await RunAsync(source)).Run.Created);
    }

    [Fact]
    public async Task A_site_that_moved_for_good_is_visited_where_it_is_now_and_asked_again_where_it_was()
    {
        _site.AnswersStatus("/rss", 301, ("Location", "/baru"));
        _site.Answers("/baru", Rss(Item(1, "Satu.", content: Body(1, 12))));
        var source = await AddAsync();
        await RunAsync(source);
        await RunAsync(source);
        Assert.Equal("http://koran.example/baru", (await Sources.FindAsync(source.Id, Stop))!.Memory.MovedTo);
        Assert.Single(_site.RequestsOf("/rss"));

        _site.AnswersStatus("/baru", 404);
        _site.Answers("/rss", Rss(Item(2, "Dua.", content: Body(2, 12))));
        for (var failures = 0; failures < 3; failures++) await RunAsync(source);
        var (_, back) = await RunAsync(source);

        Assert.Equal((RunState.Completed, 1), (back.State, back.Created));
        Assert.Null((await Sources.FindAsync(source.Id, Stop))!.Memory.MovedTo);
    }

    [Fact]
    public async Task A_source_that_fails_slows_down_is_shown_with_its_error_and_comes_back()
    {
        _site.AnswersStatus("/rss", 500);
        var source = await AddAsync();
        var pauses = new List<double>();
        for (var failure = 0; failure < 12; failure++)
        {
            await RunAsync(source);
            source = (await Sources.FindAsync(source.Id, Stop))!;
            pauses.Add((source.NextRunAt - database.Clock.GetUtcNow()).TotalMinutes);
        }

        Assert.Equal((SourceHealth.Failing, 12, "http://koran.example/rss answered 500 (an error of the server)."), (source.Health, source.ConsecutiveFailures, source.LastError));
        Assert.True(pauses.Zip(pauses.Skip(1)).All(pair => pair.Second >= pair.First - 1), string.Join(' ', pauses));
        Assert.Equal(1_440, pauses[^1]);

        _site.Answers("/rss", Rss(Item(1, "Satu.", content: Body(1, 12))));
        Assert.Equal(1, (await RunAsync(source)).Run.Created);
        Assert.Equal((SourceHealth.Healthy, 0), ((await Sources.FindAsync(source.Id, Stop))!.Health, (await Sources.FindAsync(source.Id, Stop))!.ConsecutiveFailures));
    }

    [Theory]
    [InlineData(410, 1_440)]
    [InlineData(404, 30)]
    public async Task What_is_gone_for_good_is_asked_for_once_a_day(int status, double minutes)
    {
        _site.AnswersStatus("/rss", status);
        var source = await AddAsync();
        await RunAsync(source);

        Assert.Equal(minutes, ((await Sources.FindAsync(source.Id, Stop))!.NextRunAt - database.Clock.GetUtcNow()).TotalMinutes);
    }

    [Fact]
    public async Task A_wish_to_be_left_alone_is_kept()
    {
        _site.AnswersStatus("/rss", 429, ("Retry-After", "43200"));
        var source = await AddAsync();
        await RunAsync(source);

        Assert.Equal(12, ((await Sources.FindAsync(source.Id, Stop))!.NextRunAt - database.Clock.GetUtcNow()).TotalHours, 0.01);
    }

    [Fact]
    public async Task Failed_articles_have_their_reasons_and_do_not_keep_others_out()
    {
        _site.Answers("/rss", Rss(Item(1, "Satu."), Item(2, "Dua."), Item(3, "Tiga."), Item(4, "Empat."), Item(5, "Lima.")));
        _site.AnswersStatus("/berita/2", 404);
        _site.AnswersStatus("/berita/3", 302, ("Location", "http://127.0.0.1/admin"));
        _site.Answers("/berita/4", "%PDF-1.7", "application/pdf");
        _site.Answers("/berita/5", "<html><body><nav>Menu</nav></body></html>", "text/html");
        _site.Answers("/berita/1", Page(1), "text/html");
        var (_, run) = await RunAsync(await AddAsync());
        var failed = await Runs.ListItemsAsync(run.Id, ItemOutcome.Failed, 0, 10, Stop);

        Assert.Equal((5, 1, 4), (run.Seen, run.Created, run.Failed));
        Assert.Equal(["404", "loopback", "application/pdf", "no article text"], failed.OrderBy(item => item.Address).Select(item => Array.Find(["404", "loopback", "application/pdf", "no article text"], word => item.Reason!.Contains(word, StringComparison.Ordinal))));
        Assert.All(failed, item => Assert.Contains("koran.example", item.Reason! + item.Address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sitemap_index_is_read_with_its_packed_sitemaps()
    {
        _site.Answers("/sitemap.xml", "<sitemapindex><sitemap><loc>/s1.xml.gz</loc><lastmod>2023-06-13</lastmod></sitemap><sitemap><loc>/s2.xml</loc></sitemap><sitemap><loc>/hilang.xml</loc></sitemap></sitemapindex>", "application/xml");
        _site.Answers("/s1.xml.gz", async context =>
        {
            context.Response.ContentType = "application/x-gzip";
            await using var packing = new System.IO.Compression.GZipStream(context.Response.Body, System.IO.Compression.CompressionLevel.Fastest);
            await packing.WriteAsync("<urlset><url><loc>http://koran.example/berita/1</loc><lastmod>2023-06-13</lastmod></url></urlset>"u8.ToArray());
        });
        _site.Answers("/s2.xml", "<urlset><url><loc>http://koran.example/berita/2</loc></url></urlset>", "application/xml", ("ETag", "\"x\""));
        for (var i = 1; i <= 2; i++) _site.Answers($"/berita/{i}", Page(i), "text/html");
        var source = await AddAsync(SourceKind.Sitemap, "/sitemap.xml");
        var (_, run) = await RunAsync(source);

        Assert.Equal((RunState.Completed, 2, 2), (run.State, run.Seen, run.Created));
        // One of its sitemaps is missing: the list is not whole, and no validator may hide it next time.
        Assert.Null((await Sources.FindAsync(source.Id, Stop))!.Memory.ListedHash);
    }

    [Fact]
    public async Task The_links_that_a_selector_names_are_read_from_a_page()
    {
        _site.Answers("/indeks", """
            <html><body><nav><a href="/tentang">Tentang</a></nav>
            <h2><a href="/berita/2#komentar">Berita 2</a></h2><div class="foto"><a href="/berita/2"><img></a></div><h2><a href="/berita/1">Berita 1</a></h2><h2><a href="mailto:x@y">x</a></h2></body></html>
            """, "text/html");
        for (var i = 1; i <= 2; i++) _site.Answers($"/berita/{i}", Page(i), "text/html");
        var (_, run) = await RunAsync(await AddAsync(SourceKind.Listing, "/indeks", "h2 a"));
        var changed = await AddAsync(SourceKind.Listing, "/indeks", "h5 a");
        var (_, broken) = await RunAsync(changed);

        Assert.Equal((2, 2, 0), (run.Seen, run.Created, _site.RequestsOf("/tentang").Count()));
        Assert.Equal((RunState.Failed, true), (broken.State, broken.Error!.Contains("h5 a", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Ten_thousand_items_without_ids_are_taken_run_by_run_the_newest_first()
    {
        _site.Answers("/rss", Rss([.. Enumerable.Range(1, 10_000).Reverse().Select(i => $"<item><title>Berita {i}</title><link>/berita/{i}</link></item>")]));
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
        _site.Answers("/rss", Rss(Item(1, "Satu."), Item(2, "Dua.")));
        _site.Answers("/berita/2", Page(2), "text/html");
        var trial = _services.GetRequiredService<SourceTrial>();
        var tried = (await trial.TryAsync(new SourceInput { Kind = "feed", Address = "http://koran.example/rss" }, Stop)).Value!;
        var page = (await trial.TryAsync(new SourceInput { Kind = "feed", Address = "http://koran.example/berita/2" }, Stop)).Value!;
        var wrong = await trial.TryAsync(new SourceInput { Kind = "feed", Address = "file:///etc/passwd" }, Stop);

        Assert.Equal((true, "RSS 2.0", "Koran Uji", 2, "Berita 2 dari halaman"), (tried.Ok, tried.Format, tried.Title, tried.Listed, tried.Article?.Title));
        Assert.Equal("http://koran.example/berita/2", tried.Newest[0].Address);
        Assert.Equal((false, true), (page.Ok, page.Failure!.Contains("a page, not a feed", StringComparison.Ordinal)));
        Assert.Contains("address", wrong.Fault!.Errors.Keys);
        Assert.Equal((0, 0), ((await Archive.ListAsync(new ArticleQuery(), Stop)).Total.Value, await Sources.CountAsync(Stop)));
    }

    private async Task<NewsSource> AddAsync(SourceKind kind = SourceKind.Feed, string path = "/rss", string? selector = null, FullArticles fullArticles = FullArticles.Auto)
    {
        var definition = new SourceDefinition { Kind = kind, Name = "Koran Uji", Address = "http://koran.example" + path, Selector = selector, Schedule = "30m", JitterSeconds = 0, FullArticles = fullArticles };
        return (await Sources.AddAsync(definition, database.Clock.GetUtcNow(), Stop)).Source;
    }

    private async Task<(NewsSource Source, ImportRun Run)> RunAsync(NewsSource source)
    {
        database.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await _services.GetRequiredService<SourceScheduler>().RunAsync(source.Id, Stop));
        return (source, (await Runs.ListAsync(source.Id, null, 1, Stop))[0]);
    }

    private void Conditional(Func<string> tag, Func<string> body) => _site.Answers("/rss", async context =>
    {
        context.Response.Headers.ETag = tag();
        if (context.Request.Headers.IfNoneMatch == tag()) context.Response.StatusCode = 304;
        else await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, body());
    });

    private static string Rss(params string[] items) =>
        $"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Koran Uji</title>{string.Concat(items)}</channel></rss>""";

    private static string Item(int number, string summary, string? content = null) =>
        $"<item><guid isPermaLink=\"false\">{number}</guid><title>Berita {number}</title><link>http://koran.example/berita/{number}</link><dc:creator>Siti Aminah</dc:creator>"
        + $"<pubDate>Tue, 13 Jun 2023 08:{number:00}:00 +0700</pubDate><description>{summary}</description>{(content is null ? "" : $"<content:encoded><![CDATA[{content}]]></content:encoded>")}</item>";

    private static string Body(int number, int paragraphs) => string.Concat(Enumerable.Range(1, paragraphs).Select(
        i => $"<p>Warga desa {number} menanam padi gogo di lereng bukit pada musim ke-{i}, dan hasilnya dibagi rata di antara semua keluarga yang ikut bekerja.</p>"));

    private static string Page(int number, string? more = null) =>
        $"<!doctype html><html><head><title>Berita {number} dari halaman</title></head><body><nav><a href=\"/\">Beranda</a></nav><article><h1>Berita {number} dari halaman</h1>{Body(number, 6)}{(more is null ? "" : $"<p>{more}</p>")}</article></body></html>";
}

public sealed class SqliteWebImportTests(SqliteTestDatabase database) : WebImportContract<SqliteTestDatabase>(database);

public sealed class PostgresWebImportTests(PostgresTestDatabase database) : WebImportContract<PostgresTestDatabase>(database);
