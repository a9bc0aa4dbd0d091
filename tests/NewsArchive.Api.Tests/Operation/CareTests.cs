using Microsoft.Data.Sqlite;

using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Archive.Model;

using Serilog.Events;

using Xunit;

namespace NewsArchive.Api.Tests.Operation;

/// <summary>What the service does for the archive by itself: a digest daily, kept elsewhere, and a verification weekly.</summary>
public sealed class CareTests : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"newsarchive-digests-{Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Digests_are_kept_elsewhere_daily_and_written_again_where_they_are_missing()
    {
        await using var host = Host(null);
        await host.GetAsync("/health/live");
        await UntilAsync(host, TimeSpan.Zero, () => Digests().Length == 1, "the first digest");
        await UntilAsync(host, TimeSpan.FromHours(24), () => Digests().Length == 2, "the digest of the next day");

        File.Delete(Digests()[0]);
        await UntilAsync(host, TimeSpan.FromMinutes(5), () => Digests().Length == 2, "the digest that was lost");

        Assert.Equal([1, 2], Digests().Select(file => ArchiveDigestJson.Deserialize(File.ReadAllBytes(file)).Number));
    }

    [Fact]
    public async Task A_weekly_verification_tells_of_damage_and_of_a_journal_that_digests_kept_elsewhere_contradict()
    {
        var log = new CapturedLog();
        await using var host = Host(log);
        var (_, posted) = await host.PostTextAsync("/api/v1/articles", Samples.Text);
        await UntilAsync(host, TimeSpan.Zero, () => Digests().Length == 1, "the first digest");
        await UntilAsync(host, TimeSpan.FromHours(24), () => Digests().Length == 2, "a digest that tells of the article");
        // Somebody takes the last entry away, with all that would tell of it in the database.
        await ExecuteAsync(host.Connection, "DELETE FROM journal; DELETE FROM articles; DELETE FROM digests; UPDATE journal_heads SET sequence = 0 WHERE sequence > 0");

        await UntilAsync(host, TimeSpan.FromDays(7), () => Damage(log).Any(), "a verification");

        Assert.NotNull(posted["id"]);
        Assert.Contains(Damage(log), entry => entry.RenderMessage(null).Contains("igest", StringComparison.Ordinal));
        Assert.False((bool)(await host.GetAsync("/api/v1/verification")).Body["sound"]!);
    }

    private ApiHost Host(CapturedLog? log) => new(settings: new Dictionary<string, string> { ["Verification:DigestFolder"] = _folder }, log: log);

    private string[] Digests() => Directory.Exists(_folder) ? [.. Directory.GetFiles(_folder, "*.json").Order(StringComparer.Ordinal)] : [];

    private static IEnumerable<LogEvent> Damage(CapturedLog log) => log.Events.Where(entry => entry.Level == LogEventLevel.Fatal);

    /// <summary>Moves the clock on once, then in the steps in which the service looks whether something is due, until it is done.</summary>
    private static async Task UntilAsync(ApiHost host, TimeSpan later, Func<bool> isDone, string what)
    {
        host.Clock.Advance(later);
        for (var waited = TimeSpan.Zero; !isDone(); waited += TimeSpan.FromMilliseconds(50))
        {
            Assert.True(waited < Deadline, $"Waited {Deadline.TotalSeconds} seconds for {what}.");
            await Task.Delay(50, ApiHost.Stop);
            host.Clock.Advance(TimeSpan.FromSeconds(30));
        }
    }

    private static async Task ExecuteAsync(string connection, string sql)
    {
        await using var open = new SqliteConnection(connection + ";Pooling=False");
        await open.OpenAsync(ApiHost.Stop);
        await using var command = open.CreateCommand();
#pragma warning disable CA2100 // The test's own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(ApiHost.Stop);
    }
}
