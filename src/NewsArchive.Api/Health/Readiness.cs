using System.Globalization;

using NewsArchive.Api.Importing;
using NewsArchive.Api.Logging;
using NewsArchive.Archive;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Health;

/// <summary>Finds out whether requests can be answered, and if not, why.</summary>
internal sealed class Readiness(
    IArchiveSchema schema, ISearchMaintenance search, IEnumerable<IStorageSpace> spaces, SourceWatch sources, ILogger<Readiness> log)
{
    private const string Database = "database";
    private const string Schema = "schema";
    private const string Search = "search";
    private const string Disk = "disk";
    private const string Schedule = "schedule";

    /// <summary>A migration copies tables, and the write-ahead log of a big import grows to some 100 MB.</summary>
    public const long LeastFreeBytes = 500_000_000;

    /// <summary>A source waits for a turn behind others; one that waits so long is not being visited.</summary>
    public static readonly TimeSpan LongestOverdue = TimeSpan.FromMinutes(15);

    /// <remarks>Answers within three seconds. The reasons are the archive's own sentences: none tells an address or a password.</remarks>
    public async Task<HealthReport> CheckAsync(CancellationToken cancellationToken)
    {
        HealthCheck[] checks = [await DatabaseAsync(cancellationToken)];
        if (checks[0].Ok) checks = [.. checks, await SchemaAsync(cancellationToken)];
        if (checks.All(check => check.Ok)) checks = [.. checks, await SearchAsync(cancellationToken)];
        checks = [.. checks, CheckDisk(), CheckSchedule()];
        foreach (var bad in checks.Where(check => !check.Ok)) Log.NotReady(log, bad.Detail!);
        return new HealthReport(checks.All(check => check.Ok || check.Name is not (Database or Schema)) ? "ready" : "unavailable", checks);
    }

    private async Task<HealthCheck> DatabaseAsync(CancellationToken cancellationToken)
    {
        try
        {
            await schema.PingAsync(cancellationToken);
            return Good(Database);
        }
        catch (ArchiveException failure)
        {
            return Bad(Database, failure.Message);
        }
    }

    private async Task<HealthCheck> SchemaAsync(CancellationToken cancellationToken)
    {
        try
        {
            var status = await schema.ReadStatusAsync(cancellationToken);
            return status.State switch
            {
                SchemaState.Behind => Bad(Schema, $"The database lacks {string.Join(", ", status.Pending)}: run newsarchive db migrate."),
                SchemaState.Ahead => Bad(Schema, $"The database is newer than this program: it has {string.Join(", ", status.Unknown)}. Use the newer program."),
                _ => Good(Schema),
            };
        }
        catch (ArchiveException failure)
        {
            return Bad(Schema, failure.Message);
        }
    }

    /// <summary>Not well keeps nothing from being served: what is not indexed yet is only not found yet.</summary>
    private async Task<HealthCheck> SearchAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await search.IsCompleteAsync(cancellationToken)
                ? Good(Search)
                : Bad(Search, "The index of words is of another version of the program and is being made anew; until then searches may miss articles. To hurry: newsarchive reindex.");
        }
        catch (ArchiveException failure)
        {
            return Bad(Search, failure.Message);
        }
    }

    /// <summary>A full disk keeps nobody from reading; told while there still is room, there is time to make more.</summary>
    private HealthCheck CheckDisk()
    {
        var free = spaces.Select(static space => space.FreeBytes()).Min();
        return free < LeastFreeBytes
            ? Bad(Disk, string.Create(CultureInfo.InvariantCulture, $"The archive's disk has {free / 1_000_000} MB left; below {LeastFreeBytes / 1_000_000} MB a migration or a large import may not fit. Make room or move the archive."))
            : Good(Disk);
    }

    private HealthCheck CheckSchedule() => sources.LongestOverdue > LongestOverdue
        ? Bad(Schedule, string.Create(CultureInfo.InvariantCulture, $"A source has been due for {sources.LongestOverdue.TotalMinutes:0} minutes and was not visited. Import:Enabled must be true in one instance; raise Import:ConcurrentRuns where there are many sources."))
        : Good(Schedule);

    private static HealthCheck Good(string name) => new(name, true, null);

    private static HealthCheck Bad(string name, string detail) => new(name, false, detail);
}
