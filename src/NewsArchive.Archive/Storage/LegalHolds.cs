using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Archive.Storage;

/// <summary>Keeps in what is under legal hold.</summary>
internal static class LegalHolds
{
    /// <exception cref="LegalHoldException">The article is under legal hold.</exception>
    public static async Task RefuseAsync(ArchiveContext context, Guid id, CancellationToken cancellationToken)
    {
        var hold = await context.LegalHolds.AsNoTracking().FirstOrDefaultAsync(row => row.ArticleId == id, cancellationToken);
        if (hold is not null) throw new LegalHoldException(id, hold.At, hold.Reason);
    }
}
