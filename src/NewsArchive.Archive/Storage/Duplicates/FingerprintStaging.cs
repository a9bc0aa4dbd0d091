using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Duplicates;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.Duplicates;

/// <summary>Puts an article's fingerprint among what is saved with it, and the article into the cluster of those with its text.</summary>
/// <remarks>
/// The cluster is that of the likest article there is. Two that come at the same moment do not see each other and get clusters of their own;
/// what they have in common is found when it is asked for.
/// </remarks>
internal static class FingerprintStaging
{
    public static async Task StageAsync(ArchiveContext context, Guid id, Fingerprint fingerprint, bool replaces, CancellationToken cancellationToken)
    {
        var row = replaces ? await context.Fingerprints.SingleOrDefaultAsync(stored => stored.ArticleId == id, cancellationToken) : null;
        if (row is not null && row.Version == Fingerprint.Version && row.TextHash == fingerprint.TextHash && row.Shingles == fingerprint.Shingles) return;
        var likest = await FingerprintLookup.FindAsync(context, id, fingerprint, cancellationToken) is [var first, ..] ? first : null;
        var cluster = likest?.ClusterId ?? id;
        if (row is null)
        {
            context.Add(new FingerprintRow
            {
                ArticleId = id,
                ClusterId = cluster,
                Version = Fingerprint.Version,
                Shingles = fingerprint.Shingles,
                TextHash = fingerprint.TextHash,
                Signature = fingerprint.ToBytes(),
            });
        }
        else
        {
            await UpdateAsync(context, row, fingerprint, cluster, cancellationToken);
        }

        var kept = row is null ? [] : context.ChangeTracker.Entries<FingerprintBandRow>().Where(entry => entry.Entity.ArticleId == id).Select(static entry => entry.Entity.Band).ToHashSet();
        foreach (var band in fingerprint.Bands().Where(band => !kept.Contains(band))) context.Add(new FingerprintBandRow { ArticleId = id, Band = band });
    }

    private static async Task UpdateAsync(ArchiveContext context, FingerprintRow row, Fingerprint fingerprint, Guid cluster, CancellationToken cancellationToken)
    {
        var bands = fingerprint.Bands().ToHashSet();
        foreach (var old in await context.FingerprintBands.Where(band => band.ArticleId == row.ArticleId).ToListAsync(cancellationToken))
        {
            if (!bands.Contains(old.Band)) context.Remove(old);
        }

        // Others may have been put into the cluster of this one: it keeps the name while it has no other.
        if (cluster != row.ArticleId) row.ClusterId = cluster;
        (row.Version, row.Shingles, row.TextHash, row.Signature) = (Fingerprint.Version, fingerprint.Shingles, fingerprint.TextHash, fingerprint.ToBytes());
    }
}
