using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Archive.Storage;

/// <summary>Asks whether a whole table, or much of one, has any row.</summary>
internal static class RowExistence
{
    /// <summary>
    /// By asking for one row: where the table is distributed, EXISTS would first bring all of its rows to the coordinator, and only a limit is
    /// passed on to the nodes.
    /// </summary>
    public static async Task<bool> HasRowsAsync<T>(this IQueryable<T> rows, CancellationToken cancellationToken) =>
        (await rows.Select(static row => 1).Take(1).ToListAsync(cancellationToken)).Count > 0;
}
