using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Importing.Fetching;
using NewsArchive.Archive.SavedSearches;
using NewsArchive.Archive.SavedSearches.Delivery;
using NewsArchive.Archive.Setup;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.SavedSearches;

/// <summary>Saved searches on an archive of each test's own, with a hook that the test answers for.</summary>
public abstract class SavedSearchContract<TDatabase>(TDatabase database) : IClassFixture<TDatabase>, IAsyncLifetime
    where TDatabase : TestDatabase
{
    private readonly List<ServiceProvider> _opened = [];
    private string _connectionString = "";

    protected TestDatabase Database { get; } = database;

    protected ServiceProvider Services { get; private set; } = null!;

    internal FakeHook Hook { get; } = new();

    protected ISavedSearchStore Store => Services.GetRequiredService<ISavedSearchStore>();

    protected SavedSearchDesk Desk => Services.GetRequiredService<SavedSearchDesk>();

    protected ISavedSearchWork Work => Services.GetRequiredService<ISavedSearchWork>();

    protected IArticleArchive Archive => Services.GetRequiredService<IArticleArchive>();

    protected DateTimeOffset Now => Database.Clock.GetUtcNow();

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected static TimeSpan Lease { get; } = new WebhookSettings().Lease;

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
    protected ServiceProvider Open()
    {
        var settings = new WebhookSettings { Instance = $"instance {_opened.Count + 1}" };
        var services = Database.Open(connectionString: _connectionString, add: services =>
        {
            services.AddSingleton(FetchSettings.Default);
            services.AddSingleton<IWebDoor>(Hook);
            services.AddSavedSearches(settings);
        });
        _opened.Add(services);
        return services;
    }

    protected async Task<SavedSearch> SaveAsync(string query, SavedSearchInput? input = null)
    {
        var made = await Desk.AddAsync((input ?? new SavedSearchInput()) with { Query = query, Hook = "https://hook.example/masuk" }, Cancellation);
        Assert.True(made.Ok, made.Fault?.Message);
        return made.Value.Search;
    }

    protected async Task<SavedSearch> FindAsync(SavedSearch search) => (await Store.FindAsync(search.Id, Cancellation))!;

    protected Task<IReadOnlyList<HookDelivery>> DeliveriesAsync(SavedSearch search) => Store.ListDeliveriesAsync(search.Id, null, 100, Cancellation);

    protected async Task<Guid> ArchiveAsync(string body, string? url = null, DateTimeOffset? at = null) =>
        (await Archive.IngestAsync(Submissions.Create(url ?? Submissions.NewUrl(), body, publishedAt: at), Cancellation)).Article.Id;

    protected Task<int> TickAsync(ServiceProvider? services = null) => (services ?? Services).GetRequiredService<SavedSearchRounds>().TickAsync(Cancellation);

    /// <summary>Lets time pass until the next attempt of a search is due.</summary>
    protected async Task<TimeSpan> WaitAsync(SavedSearch search)
    {
        var wait = (await FindAsync(search)).NextAttemptAt!.Value - Now;
        Database.Clock.Advance(wait);
        return wait;
    }
}
