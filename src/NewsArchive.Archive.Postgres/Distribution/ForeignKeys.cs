using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Storage;

namespace NewsArchive.Archive.Postgres.Distribution;

/// <summary>Foreign keys of tables, taken away and put back as they were.</summary>
/// <remarks>
/// A table cannot be distributed while it refers to one that is not, and the other way round its rows would be checked against what is left on
/// the coordinator. Put back, they are checked on each shard.
/// </remarks>
internal static class ForeignKeys
{
    /// <param name="context">In a transaction.</param>
    /// <param name="tables">The tables that refer to others.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The statements that put them back.</returns>
    public static async Task<IReadOnlyList<string>> TakeAsync(ArchiveContext context, IEnumerable<ShardedTable> tables, CancellationToken cancellationToken)
    {
        string[] names = [.. tables.Select(static table => table.Name)];
        var putBack = await context.Database.SqlQuery<string>(
            $"""
            SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s', CAST(conrelid AS regclass), conname, pg_get_constraintdef(oid)) AS "Value"
            FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY (CAST({names} AS regclass[])) ORDER BY conname
            """).ToListAsync(cancellationToken);
        var take = await context.Database.SqlQuery<string>(
            $"""
            SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', CAST(conrelid AS regclass), conname) AS "Value"
            FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY (CAST({names} AS regclass[])) ORDER BY conname
            """).ToListAsync(cancellationToken);
        await RunAsync(context, take, cancellationToken);
        return putBack;
    }

    /// <param name="context">In a transaction.</param>
    /// <param name="statements">What <see cref="TakeAsync"/> gave.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static Task PutBackAsync(ArchiveContext context, IReadOnlyList<string> statements, CancellationToken cancellationToken) => RunAsync(context, statements, cancellationToken);

    private static async Task RunAsync(ArchiveContext context, IReadOnlyList<string> statements, CancellationToken cancellationToken)
    {
        foreach (var statement in statements) await context.Database.ExecuteSqlRawAsync(statement, cancellationToken);
    }
}
