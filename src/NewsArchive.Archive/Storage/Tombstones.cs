using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage;

/// <summary>Tells what was taken down.</summary>
internal static class Tombstones
{
    public static Task<TombstoneRow?> FindAsync(ArchiveContext context, Guid id, CancellationToken cancellationToken) =>
        context.Tombstones.AsNoTracking().FirstOrDefaultAsync(row => row.ArticleId == id, cancellationToken);
}
