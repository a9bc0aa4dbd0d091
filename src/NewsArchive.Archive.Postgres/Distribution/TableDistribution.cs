using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage;

namespace NewsArchive.Archive.Postgres.Distribution;

/// <summary>Spreads the archive's tables over the nodes of a citus cluster.</summary>
internal static class TableDistribution
{
    private const string Nothing = "none";

    private const string NoExtension =
        "The database is no citus cluster, so that its tables cannot be distributed. Citus is an extension of the PostgreSQL server: install its package on every node, "
        + "put citus first into shared_preload_libraries, run CREATE EXTENSION citus in this database on every node, then on the coordinator "
        + "SELECT citus_set_coordinator_host('its name') and SELECT citus_add_node('a worker', 5432) for each worker.";

    /// <summary>Distributes those that are not yet, all or none, and leaves the others alone.</summary>
    /// <exception cref="ArchiveSchemaException">The extension is not there.</exception>
    public static async Task<IReadOnlyList<DistributedTable>> RunAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        if (!await CitusCluster.IsPresentAsync(context, cancellationToken)) throw new ArchiveSchemaException(NoExtension);
        var before = await CitusCluster.ReadShardedAsync(context, cancellationToken);
        List<ShardedTable> missing = [.. DistributionPlan.Sharded.Where(table => !before.Contains(table.Name))];
        var filled = await FindFilledAsync(context, missing, cancellationToken);

        await using (var transaction = await context.Database.BeginTransactionAsync(cancellationToken))
        {
            var keys = await ForeignKeys.TakeAsync(context, missing, cancellationToken);
            foreach (var table in missing)
                await CitusCluster.DistributeAsync(context, table, table.Name == DistributionPlan.Root ? Nothing : DistributionPlan.Root, cancellationToken);
            await ForeignKeys.PutBackAsync(context, keys, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        // Those that refer to others first.
        foreach (var table in Enumerable.Reverse(filled)) await CitusCluster.EmptyRemainsAsync(context, table, cancellationToken);
        return
        [
            .. DistributionPlan.Sharded.Select(table => new DistributedTable(table.Name, table.Column, IsNew: !before.Contains(table.Name))),
            .. DistributionPlan.Whole.Select(static name => new DistributedTable(name, null, IsNew: false)),
        ];
    }

    private static async Task<List<ShardedTable>> FindFilledAsync(ArchiveContext context, List<ShardedTable> tables, CancellationToken cancellationToken)
    {
        var filled = new List<ShardedTable>();
        foreach (var table in tables)
        {
#pragma warning disable EF1002 // A name out of the plan.
            var rows = context.Database.SqlQueryRaw<int>($"SELECT 1 AS \"Value\" FROM {table.Name} LIMIT 1");
#pragma warning restore EF1002
            if ((await rows.ToListAsync(cancellationToken)).Count > 0) filled.Add(table);
        }

        return filled;
    }
}
