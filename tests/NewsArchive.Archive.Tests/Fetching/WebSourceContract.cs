using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Importing.Fetching;
using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Archive.Setup;
using NewsArchive.Archive.Tests.Databases;
using NewsArchive.Parsing;

using Xunit;

namespace NewsArchive.Archive.Tests.Fetching;

/// <summary>A site on a real server, and an archive whose sources are there.</summary>
public abstract class WebSourceContract<TDatabase>(TDatabase database) : IClassFixture<TDatabase>, IAsyncLifetime
    where TDatabase : TestDatabase
{
    private protected TDatabase Database { get; } = database;

    private protected TestSite Site { get; private set; } = null!;

    private protected ServiceProvider Services { get; private set; } = null!;

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    private protected ISourceStore Sources => Services.GetRequiredService<ISourceStore>();

    private protected IRunStore Runs => Services.GetRequiredService<IRunStore>();

    private protected IArticleArchive Archive => Services.GetRequiredService<IArticleArchive>();

    public async ValueTask InitializeAsync()
    {
        Site = await TestSite.StartAsync(Stop);
        var connection = await Database.NewConnectionStringAsync(Stop);
        Services = Database.Open(connectionString: connection, add: services =>
        {
            services.AddSingleton<INameResolver>(Site);
            services.AddSingleton<ISocketConnector>(Site);
            services.AddSingleton(ImportLimits.Default);
            services.AddSingleton(new ArticleParser());
            services.AddSingleton<SubmissionReader>();
            services.AddScheduledImport(new ImportSettings { MaxItemsPerRun = 100 }, new FolderRoots([]));
            services.AddWebSources(TestSite.Quick);
        });
        await Services.GetRequiredService<IArchiveSchema>().MigrateAsync(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Services.DisposeAsync();
        await Site.DisposeAsync();
    }

    private protected async Task<NewsSource> AddAsync(SourceKind kind = SourceKind.Feed, string path = "/rss", string? selector = null, FullArticles fullArticles = FullArticles.Auto)
    {
        var definition = new SourceDefinition { Kind = kind, Name = "Koran Uji", Address = "http://koran.example" + path, Selector = selector, Schedule = "30m", JitterSeconds = 0, FullArticles = fullArticles };
        return (await Sources.AddAsync(definition, Database.Clock.GetUtcNow(), Stop)).Source;
    }

    private protected async Task<(NewsSource Source, ImportRun Run)> RunAsync(NewsSource source)
    {
        Database.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await Services.GetRequiredService<SourceScheduler>().RunAsync(source.Id, Stop));
        return (source, (await Runs.ListAsync(source.Id, null, 1, Stop))[0]);
    }

    private protected void Conditional(Func<string> tag, Func<string> body) => Site.Answers("/rss", async context =>
    {
        context.Response.Headers.ETag = tag();
        if (context.Request.Headers.IfNoneMatch == tag()) context.Response.StatusCode = 304;
        else await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, body());
    });

    private protected static string Rss(params string[] items) =>
        $"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Koran Uji</title>{string.Concat(items)}</channel></rss>""";

    private protected static string Item(int number, string summary, string? content = null) =>
        $"<item><guid isPermaLink=\"false\">{number}</guid><title>Berita {number}</title><link>http://koran.example/berita/{number}</link><dc:creator>Siti Aminah</dc:creator>"
        + $"<pubDate>Tue, 13 Jun 2023 08:{number:00}:00 +0700</pubDate><description>{summary}</description>{(content is null ? "" : $"<content:encoded><![CDATA[{content}]]></content:encoded>")}</item>";

    private protected static string Body(int number, int paragraphs) => string.Concat(Enumerable.Range(1, paragraphs).Select(
        i => $"<p>Warga desa {number} menanam padi gogo di lereng bukit pada musim ke-{i}, dan hasilnya dibagi rata di antara semua keluarga yang ikut bekerja.</p>"));

    private protected static string Page(int number, string? more = null) =>
        $"<!doctype html><html><head><title>Berita {number} dari halaman</title></head><body><nav><a href=\"/\">Beranda</a></nav><article><h1>Berita {number} dari halaman</h1>{Body(number, 6)}{(more is null ? "" : $"<p>{more}</p>")}</article></body></html>";
}
