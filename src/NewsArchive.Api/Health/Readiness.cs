using NewsArchive.Api.Logging;
using NewsArchive.Archive;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Health;

/// <summary>Finds out whether requests can be answered, and if not, why.</summary>
internal sealed class Readiness(IArchiveSchema schema, ISearchMaintenance search, ILogger<Readiness> log)
{
    private const string Search = "search";

    /// <remarks>Answers within three seconds. The reasons are the archive's own sentences: none tells an address or a password.</remarks>
    public async Task<HealthReport> CheckAsync(CancellationToken cancellationToken)
    {
        HealthCheck[] checks = [await DatabaseAsync(cancellationToken)];
        if (checks[0].Ok) checks = [.. checks, await SchemaAsync(cancellationToken)];
        if (checks.All(check => check.Ok)) checks = [.. checks, await SearchAsync(cancellationToken)];
        foreach (var bad in checks.Where(check => !check.Ok)) Log.NotReady(log, bad.Detail!);
        return new HealthReport(checks.All(check => check.Ok || check.Name == Search) ? "ready" : "unavailable", checks);
    }

    /// <summary>Not well keeps nothing from being served: what is not indexed yet is only not found yet.</summary>
    private async Task<HealthCheck> SearchAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await search.IsCompleteAsync(cancellationToken)
                ? new HealthCheck(Search, true, null)
                : new HealthCheck(Search, false, "The index of words is of another version of the program and is being made anew; until then searches may miss articles. To hurry: newsarchive reindex.");
        }
        catch (ArchiveException failure)
        {
            return new HealthCheck(Search, false, failure.Message);
        }
    }

    private async Task<HealthCheck> DatabaseAsync(CancellationToken cancellationToken)
    {
        try
        {
            await schema.PingAsync(cancellationToken);
            return new HealthCheck("database", true, null);
        }
        catch (ArchiveException failure)
        {
            return new HealthCheck("database", false, failure.Message);
        }
    }

    private async Task<HealthCheck> SchemaAsync(CancellationToken cancellationToken)
    {
        try
        {
            var status = await schema.ReadStatusAsync(cancellationToken);
            return status.State switch
            {
                SchemaState.Behind => new HealthCheck("schema", false, $"The database lacks {string.Join(", ", status.Pending)}: run newsarchive db migrate."),
                SchemaState.Ahead => new HealthCheck("schema", false, $"The database is newer than this program: it has {string.Join(", ", status.Unknown)}. Use the newer program."),
                _ => new HealthCheck("schema", true, null),
            };
        }
        catch (ArchiveException failure)
        {
            return new HealthCheck("schema", false, failure.Message);
        }
    }
}
