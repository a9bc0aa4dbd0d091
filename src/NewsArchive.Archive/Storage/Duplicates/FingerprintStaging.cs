using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Duplicates;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.Duplicates;

/// <summary>Puts articles' fingerprints among what is saved with them, and the articles into the cluster of those with their text.</summary>
/// <remarks>
/// The cluster is that of the likest article there is. Two that come at the same moment do not see each other and get clusters of their own;
/// what they have in common is found when it is asked for.
/// </remarks>
internal static class FingerprintStaging
{
    /// <summary>The rows of articles that are new, in their order: a later one finds the earlier.</summary>
    public static async Task<(IReadOnlyList<FingerprintRow> Fingerprints, IReadOnlyList<FingerprintBandRow> Bands)> OfNewAsync(
        ArchiveContext context, IReadOnlyList<(Guid Id, Fingerprint Fingerprint)> articles, CancellationToken cancellationToken)
    {
        var neighbours = await FingerprintNeighbours.ReadAsync(context, [.. articles.Select(static article => article.Fingerprint)], cancellationToken);
        var (rows, bands) = (new List<FingerprintRow>(articles.Count), new List<FingerprintBandRow>(articles.Count * Fingerprint.BandCount));
        foreach (var (id, fingerprint) in articles)
        {
            var row = RowOf(id, fingerprint, ClusterOf(neighbours, id, fingerprint));
            rows.Add(row);
            bands.AddRange(neighbours.Add(row, fingerprint).Select(band => new FingerprintBandRow { ArticleId = id, Band = band }));
        }

        return (rows, bands);
    }

    public static async Task StageAsync(ArchiveContext context, Guid id, Fingerprint fingerprint, bool replaces, CancellationToken cancellationToken)
    {
        var row = replaces ? await context.Fingerprints.SingleOrDefaultAsync(stored => stored.ArticleId == id, cancellationToken) : null;
        if (row is not null && row.Version == Fingerprint.Version && row.TextHash == fingerprint.TextHash && row.Shingles == fingerprint.Shingles) return;
        var neighbours = await FingerprintNeighbours.ReadAsync(context, [fingerprint], cancellationToken);
        var cluster = ClusterOf(neighbours, id, fingerprint);
        if (row is null)
        {
            row = RowOf(id, fingerprint, cluster);
            context.Add(row);
        }
        else
        {
            // Others may have been put into the cluster of this one: it keeps the name while it has no other.
            if (cluster != id) row.ClusterId = cluster;
            (row.Version, row.Shingles, row.TextHash, row.Signature) = (Fingerprint.Version, fingerprint.Shingles, fingerprint.TextHash, fingerprint.ToBytes());
        }

        var bands = neighbours.Add(row, fingerprint).ToHashSet();
        if (replaces) await RemoveOldAsync(context, id, bands, cancellationToken);
        foreach (var band in bands) context.Add(new FingerprintBandRow { ArticleId = id, Band = band });
    }

    private static Guid ClusterOf(FingerprintNeighbours neighbours, Guid id, Fingerprint fingerprint) =>
        neighbours.Find(fingerprint, id) is [var likest, ..] ? likest.ClusterId : id;

    private static FingerprintRow RowOf(Guid id, Fingerprint fingerprint, Guid cluster) => new()
    {
        ArticleId = id,
        ClusterId = cluster,
        Version = Fingerprint.Version,
        Shingles = fingerprint.Shingles,
        TextHash = fingerprint.TextHash,
        Signature = fingerprint.ToBytes(),
    };

    /// <summary>Removes the bands of an earlier text; those that stay are taken out of <paramref name="bands"/>.</summary>
    private static async Task RemoveOldAsync(ArchiveContext context, Guid id, HashSet<long> bands, CancellationToken cancellationToken)
    {
        foreach (var old in await context.FingerprintBands.Where(band => band.ArticleId == id).ToListAsync(cancellationToken))
        {
            if (!bands.Remove(old.Band)) context.Remove(old);
        }
    }
}
