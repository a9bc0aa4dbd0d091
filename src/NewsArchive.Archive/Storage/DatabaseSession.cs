using System.Diagnostics;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

using NewsArchive.Archive.Telemetry;

namespace NewsArchive.Archive.Storage;

/// <summary>Runs work on a context of its own, translates the database's faults, and tries again where that helps.</summary>
internal sealed class DatabaseSession(IArchiveDatabase database, ILogger<DatabaseSession> logger)
{
    /// <summary>
    /// In every round of writers to one article at least one succeeds, so this many can meet there. Beyond, the caller is
    /// told to come again.
    /// </summary>
    private const int MostConflicts = 64;

    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(50);

    public ArchiveContext CreateContext() => new(database.Options, database);

    /// <summary>Waits for the turn to write; take it late, so that reading and preparing are not in the way of others.</summary>
    public ValueTask<IDisposable> EnterWriteAsync(CancellationToken cancellationToken) => database.EnterWriteAsync(cancellationToken);

    /// <summary>Work that reads, or writes in one transaction at its end. After a conflict it is run anew from its start.</summary>
    /// <exception cref="ArchiveException">The database's fault, by its name.</exception>
    public async Task<T> RunAsync<T>(Func<ArchiveContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var failed = true;
        try
        {
            var result = await TryAsync(work, cancellationToken);
            failed = false;
            return result;
        }
        finally
        {
            ArchiveMetrics.RecordDatabase(database.Name, started, failed);
        }
    }

    private async Task<T> TryAsync<T>(Func<ArchiveContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var conflicts = 0;
        var connectionsLost = 0;
        while (true)
        {
            try
            {
                await using var context = CreateContext();
                return await work(context, cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested && Classify(exception) is var fault and not DatabaseFault.None)
            {
                var again = fault switch
                {
                    DatabaseFault.Conflict => ++conflicts < MostConflicts,
                    DatabaseFault.ConnectionLost => ++connectionsLost < 2,
                    _ => false,
                };
                if (!again) throw Translate(fault, exception);
                ArchiveMetrics.CountRetry(database.Name, fault.ToString());
                Log.TryingAgain(logger, fault, conflicts + connectionsLost);
            }

            // Real time on purpose: a test's stopped clock must not stop the pause.
            await Task.Delay(Random.Shared.Next((int)Math.Min(LongestPause.TotalMilliseconds, 2 << Math.Min(conflicts, 10)) + 1), cancellationToken);
        }
    }

    /// <summary>The named fault behind an exception; the data layer wraps the database's own several deep.</summary>
    public DatabaseFault Classify(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is DbUpdateConcurrencyException) return DatabaseFault.Conflict;
            var fault = database.Classify(inner);
            if (fault != DatabaseFault.None) return fault;
        }

        return DatabaseFault.None;
    }

    /// <returns>The archive's exception for a fault that another attempt will not mend.</returns>
    public ArchiveException Translate(DatabaseFault fault, Exception exception)
    {
        if (fault == DatabaseFault.SchemaMismatch)
        {
            return new ArchiveSchemaException($"The {database.Name} database has no archive of this program's version in it; migrate it first.", exception);
        }

        Log.Unavailable(logger, database.Name, exception.GetBaseException().Message);
        return new ArchiveUnavailableException($"The {database.Name} database is not available.", exception);
    }
}
