using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Storage;

/// <summary>Migrates and checks the database.</summary>
internal sealed class ArchiveSchema(DatabaseSession session, IArchiveDatabase database, ArchiveOptions options, ILogger<ArchiveSchema> logger)
    : IArchiveSchema
{
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken) =>
        await database.IsCurrentAsync(cancellationToken) ? [] : await MigrateInTurnAsync(cancellationToken);

    private Task<IReadOnlyList<string>> MigrateInTurnAsync(CancellationToken cancellationToken) => InTurnAsync<IReadOnlyList<string>>(
        async (context, token) =>
        {
            var status = await ReadStatusAsync(context, token);
            RefuseNewer(status);
            if (status.Pending.Count > 0)
            {
                await context.Database.MigrateAsync(token);
                Log.Migrated(logger, database.Name, status.Pending);
            }

            // Also what an earlier program was interrupted before.
            if (await database.IsDistributedAsync(context, token)) await database.DistributeAsync(context, token);
            return status.Pending;
        },
        cancellationToken);

    public Task<IReadOnlyList<DistributedTable>> DistributeAsync(CancellationToken cancellationToken) => InTurnAsync(
        async (context, token) =>
        {
            var status = await ReadStatusAsync(context, token);
            RefuseNewer(status);
            if (status.Pending.Count > 0) throw new ArchiveSchemaException($"The {status.Database} database lacks {string.Join(", ", status.Pending)}: run newsarchive db migrate first.");
            return await database.DistributeAsync(context, token);
        },
        cancellationToken);

    public Task<SchemaStatus> ReadStatusAsync(CancellationToken cancellationToken) => session.RunAsync(ReadStatusAsync, cancellationToken);

    public async Task RefuseNewerAsync(CancellationToken cancellationToken) => RefuseNewer(await ReadStatusAsync(cancellationToken));

    public async Task PingAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.PingTimeout);
        try
        {
            // On a thread of its own, and not waited for beyond the limit: SQLite's calls do not end before they are done.
            await Task.Run(
                    () => session.RunAsync((context, token) => context.Articles.HasRowsAsync(token), limit.Token),
                    limit.Token)
                .WaitAsync(limit.Token);
        }
        catch (Exception exception) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested && exception is not ArchiveException)
        {
            throw new ArchiveUnavailableException(
                FormattableString.Invariant($"The {database.Name} database did not answer within {options.PingTimeout.TotalSeconds} seconds."), exception);
        }
    }

    private async Task<T> InTurnAsync<T>(Func<ArchiveContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var context = new ArchiveContext(database.MigrationOptions, database);
            using var turn = await database.EnterMigrationAsync(context, cancellationToken);
            return await work(context, cancellationToken);
        }
        catch (Exception exception) when (session.Classify(exception) is var fault and not DatabaseFault.None)
        {
            throw fault == DatabaseFault.LockTimeout
                ? new ArchiveSchemaException(
                    FormattableString.Invariant($"Another program has kept the {database.Name} database from being migrated for over {options.MigrationLockTimeout.TotalSeconds} seconds."), exception)
                : session.Translate(fault, exception);
        }
    }

    private async Task<SchemaStatus> ReadStatusAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        var known = context.Database.GetMigrations().ToList();
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        return new SchemaStatus(database.Name, [.. known.Intersect(applied)], [.. known.Except(applied)], [.. applied.Except(known)]);
    }

    private static void RefuseNewer(SchemaStatus status)
    {
        if (status.State != SchemaState.Ahead) return;
        throw new ArchiveSchemaException(
            $"The {status.Database} database is newer than this program: it has {string.Join(", ", status.Unknown)}. Use the newer program.");
    }
}
