using System.Diagnostics;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

using NewsArchive.Archive.Storage;

namespace NewsArchive.Archive.Sqlite;

/// <summary>Lets one program at a time migrate a file.</summary>
/// <remarks>
/// The data layer's own lock is a row in a table, which a killed program leaves behind and for which the next one then
/// waits for ever. A lock on a file beside the database ends with the program that holds it, however it ends: whoever
/// has it knows that a row still there is stale. The file goes with the lock.
/// </remarks>
internal sealed class MigrationGate(string databasePath, TimeSpan timeout, ILogger logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public string LockPath { get; } = databasePath + "-migrating";

    /// <exception cref="ArchiveSchemaException">Another program did not finish in time.</exception>
    public async ValueTask<IDisposable> EnterAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        CreateDirectory();
        var turn = await LockAsync(cancellationToken);
        try
        {
            await ClearStaleRowAsync(context, cancellationToken);
            await UseWriteAheadLogAsync(context, cancellationToken);
            return turn;
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    private void CreateDirectory()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(databasePath)!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ArchiveUnavailableException($"The folder of the archive's file cannot be created: {exception.Message}", exception);
        }
    }

    private async Task<LockFile> LockAsync(CancellationToken cancellationToken)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                if (LockFile.TryTake(LockPath) is { } taken) return taken;
            }
            catch (UnauthorizedAccessException exception)
            {
                throw new ArchiveUnavailableException($"The archive's folder cannot be written: {exception.Message}", exception);
            }
            catch (IOException exception) when (waited.Elapsed >= timeout)
            {
                throw new ArchiveSchemaException(
                    $"Another program has been migrating the archive for over {timeout.TotalSeconds:0} seconds. If none does, end whatever holds {LockPath}.",
                    exception);
            }
            catch (IOException)
            {
                // Held by another program: look again after the pause.
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    private async Task ClearStaleRowAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        var tables = await context.Database
            .SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'")
            .SingleAsync(cancellationToken);
        if (tables == 0) return;
        var rows = await context.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", cancellationToken);
        if (rows > 0) Log.StaleMigrationLockCleared(logger, databasePath);
    }

    /// <summary>Readers go on while somebody writes. The file remembers it; a copy made by other tools may not have it.</summary>
    private static Task<int> UseWriteAheadLogAsync(ArchiveContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync($"PRAGMA journal_mode = 'wal'", cancellationToken);
}
