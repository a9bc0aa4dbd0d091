using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Storage;

namespace NewsArchive.Archive.Postgres.Distribution;

/// <summary>What is asked of the citus extension, and said to it.</summary>
internal static class CitusCluster
{
    /// <summary>
    /// Goes into the connection string of whoever changes tables: the shards are changed one after another on one connection to each node, so
    /// that several changes, and foreign keys among them, fit into one transaction. A server without the extension takes no notice.
    /// </summary>
    public const string OneAfterAnother = "-c citus.multi_shard_modify_mode=sequential";

    /// <summary>Whether the database has the extension.</summary>
    public const string IsPresent = "SELECT EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'citus')";

    public static async Task<bool> IsPresentAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        await using var command = await context.CreateCommandAsync(IsPresent, cancellationToken);
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>Whether the archive is spread over the nodes; a database may have the extension long before.</summary>
    public static async Task<bool> HoldsArchiveAsync(ArchiveContext context, CancellationToken cancellationToken) =>
        await IsPresentAsync(context, cancellationToken) && (await ReadShardedAsync(context, cancellationToken)).Contains(DistributionPlan.Root);

    /// <summary>Names of the tables that are distributed by a column. The extension must be there.</summary>
    public static async Task<HashSet<string>> ReadShardedAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        var names = context.Database.SqlQuery<string>($"SELECT CAST(CAST(logicalrelid AS regclass) AS text) AS \"Value\" FROM pg_dist_partition WHERE partmethod = 'h'");
        return [.. await names.ToListAsync(cancellationToken)];
    }

    /// <summary>Bytes of the coordinator's database and of all shards.</summary>
    public static async Task<long> ReadSizeAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        var size = context.Database.SqlQuery<long>(
            $"""
            SELECT CAST(pg_database_size(current_database()) + coalesce(sum(citus_total_relation_size(logicalrelid)), 0) AS bigint) AS "Value"
            FROM pg_dist_partition WHERE partmethod = 'h'
            """);
        return (await size.ToListAsync(cancellationToken))[0];
    }

    /// <param name="context">In a transaction.</param>
    /// <param name="table">The table, whose rows move to the nodes.</param>
    /// <param name="like">Another distributed table, whose shards lie where the new ones shall; "none" for the first.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static Task DistributeAsync(ArchiveContext context, ShardedTable table, string like, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync(
            $"SELECT create_distributed_table(CAST({table.Name} AS regclass), {table.Column}, colocate_with => {like})", cancellationToken);

    /// <summary>Empties what is left of a distributed table on the coordinator: nobody sees it any more, and it still has every text.</summary>
    public static Task EmptyRemainsAsync(ArchiveContext context, ShardedTable table, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync($"SELECT truncate_local_data_after_distributing_table(CAST({table.Name} AS regclass))", cancellationToken);
}
