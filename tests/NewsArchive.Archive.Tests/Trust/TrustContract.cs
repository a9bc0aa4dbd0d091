using System.Globalization;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Trust;

/// <summary>An archive of its own for each test: what one test breaks must not be another's.</summary>
public abstract class TrustContract<TDatabase>(TDatabase database) : IClassFixture<TDatabase>, IAsyncLifetime
    where TDatabase : TestDatabase
{
    private readonly List<ServiceProvider> _opened = [];

    protected TestDatabase Database { get; } = database;

    protected string ConnectionString { get; private set; } = "";

    protected ServiceProvider Services { get; private set; } = null!;

    protected IArticleArchive Archive => Services.GetRequiredService<IArticleArchive>();

    protected IArchiveJournal Journal => Services.GetRequiredService<IArchiveJournal>();

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync()
    {
        await Database.CreateAsync(Cancellation);
        ConnectionString = await Database.NewConnectionStringAsync(Cancellation);
        Services = Open();
        await Services.GetRequiredService<IArchiveSchema>().MigrateAsync(Cancellation);
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var services in _opened) await services.DisposeAsync();
    }

    protected ServiceProvider Open(string? connectionString = null)
    {
        var services = Database.Open(connectionString: connectionString ?? ConnectionString);
        _opened.Add(services);
        return services;
    }

    protected Task<VerificationReport> VerifyAsync(params ArchiveDigest[] digests) => Journal.VerifyAsync(digests, null, Cancellation);

    protected async Task AssertSoundAsync()
    {
        var report = await VerifyAsync();
        Assert.True(report.Sound, string.Join('\n', report.Findings.Select(group => group.First.Message)));
    }

    /// <summary>Runs a statement beside the archive, as somebody with the database's password would.</summary>
    protected async Task<int> ExecuteAsync(FormattableString sql)
    {
        await using var context = CreateContext();
        return await context.Database.ExecuteSqlAsync(sql, Cancellation);
    }

    private protected ArchiveContext CreateContext() => Services.GetRequiredService<DatabaseSession>().CreateContext();

    protected async Task<Guid> IngestAsync(string? url = null, string body = Submissions.Body, DateTimeOffset? seenAt = null) =>
        (await Archive.IngestAsync(Submissions.Create(url ?? Submissions.NewUrl(), body) with { SeenAt = seenAt }, Cancellation)).Article.Id;

    protected static DateTimeOffset Day(int day) => new(2026, 3, day, 0, 0, 0, TimeSpan.Zero);

    protected static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
