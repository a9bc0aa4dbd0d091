using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Archive.Setup;
using NewsArchive.Archive.Storage;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Importing;

/// <summary>Sources and runs on a database of their own, with sites and articles made up by the test.</summary>
public abstract class ImportContract<TDatabase>(TDatabase database) : IClassFixture<TDatabase>, IAsyncLifetime
    where TDatabase : TestDatabase
{
    private readonly List<ServiceProvider> _opened = [];
    private string _connectionString = "";
    private int _items;

    protected TestDatabase Database { get; } = database;

    protected ServiceProvider Services { get; private set; } = null!;

    internal FakeSite Site { get; } = new();

    internal FakeImports Imports { get; } = new();

    protected ISourceStore Sources => Services.GetRequiredService<ISourceStore>();

    protected IRunStore Runs => Services.GetRequiredService<IRunStore>();

    protected IRunClaims Claims => Services.GetRequiredService<IRunClaims>();

    protected IRunJournal Journal => Services.GetRequiredService<IRunJournal>();

    protected IArticleArchive Archive => Services.GetRequiredService<IArticleArchive>();

    protected SourceScheduler Scheduler => Services.GetRequiredService<SourceScheduler>();

    protected DateTimeOffset Now => Database.Clock.GetUtcNow();

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>How long leases count in these tests.</summary>
    protected static TimeSpan Lease { get; } = TimeSpan.FromSeconds(30);

    public async ValueTask InitializeAsync()
    {
        _connectionString = await Database.NewConnectionStringAsync(Cancellation);
        Services = Open();
        await Services.GetRequiredService<IArchiveSchema>().MigrateAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var services in _opened) await services.DisposeAsync();
    }

    /// <returns>Services as another instance on the same database has them.</returns>
    protected ServiceProvider Open(Action<IServiceCollection>? add = null)
    {
        var settings = new ImportSettings { Lease = Lease, Instance = $"instance {_opened.Count + 1}" };
        var services = Database.Open(connectionString: _connectionString, add: services =>
        {
            services.AddScheduledImport(settings, new FolderRoots([]));
            services.AddSingleton<ISourceReader>(Site);
            services.AddSingleton(Imports);
            services.AddSingleton<IItemImporter, FakeImporter>();
            add?.Invoke(services);
        });
        _opened.Add(services);
        return services;
    }

    /// <returns>A source that is due now.</returns>
    protected async Task<NewsSource> AddAsync(string? address = null, string schedule = "1h", bool paused = false)
    {
        var definition = new SourceDefinition
        {
            Kind = SourceKind.Feed,
            Name = "Koran Uji",
            Address = address ?? $"https://koran.example/{Guid.NewGuid():N}.xml",
            Schedule = schedule,
            JitterSeconds = 0,
            Paused = paused,
        };
        return (await Sources.AddAsync(definition, Now, Cancellation)).Source;
    }

    protected ListedItem NewItem(string? title = null, string? key = null)
    {
        var number = Interlocked.Increment(ref _items);
        var address = key ?? $"https://koran.example/berita/{number}-{Guid.NewGuid():N}";
        return new ListedItem { Key = address, Address = address, Title = title ?? $"Warga desa {number} menanam padi gogo di lereng bukit." };
    }

    protected async Task<NewsSource> FindAsync(NewsSource source) => (await Sources.FindAsync(source.Id, Cancellation))!;

    protected async Task<ImportRun> LastRunAsync(NewsSource source) => (await Runs.ListAsync(source.Id, null, 1, Cancellation))[0];

    /// <summary>Starts all that is due, and waits for its end.</summary>
    protected static async Task<int> TickAsync(SourceScheduler scheduler)
    {
        var started = 0;
        while (await scheduler.TickAsync(Cancellation) is var more and > 0)
        {
            started += more;
            await scheduler.DrainAsync();
        }

        return started;
    }

    protected Task<int> TickAsync() => TickAsync(Scheduler);

    /// <summary>Past the archive's own code.</summary>
    protected async Task ExecuteAsync(string sql)
    {
        await using var context = Services.GetRequiredService<DatabaseSession>().CreateContext();
#pragma warning disable EF1002 // The test's own words.
        await context.Database.ExecuteSqlRawAsync(sql, Cancellation);
#pragma warning restore EF1002
    }
}
