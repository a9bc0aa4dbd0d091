using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Duplicates;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.Duplicates;

/// <summary>Finds the articles whose fingerprints resemble one.</summary>
internal static class FingerprintLookup
{
    /// <summary>Articles of one band that are looked at. Boilerplate that every article of an outlet has would else cost all of them.</summary>
    private const int MostOfABand = 32;

    /// <summary>Articles that are compared: those that share the most bands.</summary>
    private const int MostCompared = 32;

    /// <summary>Articles with the same text or a near one, the likest first; at most 32.</summary>
    public static async Task<IReadOnlyList<Resembling>> FindAsync(ArchiveContext context, Guid id, Fingerprint fingerprint, CancellationToken cancellationToken)
    {
        var bands = fingerprint.Bands();
        if (bands.Count == 0) return [];
        var meeting = await bands
            .Select(band => context.FingerprintBands.Where(row => row.Band == band && row.ArticleId != id).OrderBy(row => row.ArticleId).Take(MostOfABand).Select(row => row.ArticleId))
            .Aggregate(static (all, more) => all.Concat(more))
            .ToListAsync(cancellationToken);
        if (meeting.Count == 0) return [];
        List<Guid> compared = [.. meeting.CountBy(static article => article).OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key).Take(MostCompared).Select(static pair => pair.Key)];
        var rows = await context.Fingerprints.AsNoTracking().Where(row => compared.Contains(row.ArticleId)).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new Resembling(row.ArticleId, row.ClusterId, Resemblance.Of(fingerprint, Read(row))))
                .Where(static found => found.Resemblance.Kind > DuplicateKind.Different)
                .OrderByDescending(static found => found.Resemblance.Kind)
                .ThenByDescending(static found => found.Resemblance.Score)
                .ThenBy(static found => found.ArticleId),
        ];
    }

    public static Fingerprint Read(FingerprintRow row) => Fingerprint.Read(row.Signature, row.Shingles, row.TextHash);
}

internal sealed record Resembling(Guid ArticleId, Guid ClusterId, Resemblance Resemblance);
