using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Duplicates;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.Duplicates;

/// <summary>The articles that some fingerprints may resemble, read for all of them at once; those that come in meanwhile are added.</summary>
internal sealed class FingerprintNeighbours
{
    /// <summary>
    /// Articles that are noted under a band: those that came first. Boilerplate of an outlet, or a text that everybody has, would else make
    /// each of its articles cost as much as there are others; with whom a further one belongs, these tell as well.
    /// </summary>
    public const int MostOfABand = 32;

    /// <summary>Articles that are compared: those that share the most bands.</summary>
    private const int MostCompared = 32;

    private readonly Dictionary<long, List<Guid>> _bands = [];
    private readonly Dictionary<Guid, FingerprintRow> _rows = [];

    public static async Task<FingerprintNeighbours> ReadAsync(ArchiveContext context, IReadOnlyCollection<Fingerprint> fingerprints, CancellationToken cancellationToken)
    {
        var neighbours = new FingerprintNeighbours();
        var bands = fingerprints.SelectMany(static fingerprint => fingerprint.Bands()).Distinct().ToList();
        if (bands.Count == 0) return neighbours;
        var meeting = await context.FingerprintBands.AsNoTracking().Where(row => EF.Parameter(bands).Contains(row.Band)).OrderBy(row => row.ArticleId).ToListAsync(cancellationToken);
        foreach (var row in meeting) neighbours.Join(row.ArticleId, row.Band);
        var compared = fingerprints.SelectMany(neighbours.Nearest).Distinct().ToList();
        if (compared.Count == 0) return neighbours;
        var rows = await context.Fingerprints.AsNoTracking().Where(row => EF.Parameter(compared).Contains(row.ArticleId)).ToListAsync(cancellationToken);
        foreach (var row in rows) neighbours._rows.Add(row.ArticleId, row);
        return neighbours;
    }

    /// <summary>Articles with the same text or a near one, the likest first; at most 32.</summary>
    /// <param name="fingerprint">One of those that were read for.</param>
    /// <param name="id">Of the article itself, which is left out.</param>
    public IReadOnlyList<Resembling> Find(Fingerprint fingerprint, Guid id) =>
    [
        .. Nearest(fingerprint).Where(near => near != id && _rows.ContainsKey(near))
            .Select(near => new Resembling(near, _rows[near].ClusterId, Resemblance.Of(fingerprint, Read(_rows[near]))))
            .Where(static found => found.Resemblance.Kind > DuplicateKind.Different)
            .OrderByDescending(static found => found.Resemblance.Kind)
            .ThenByDescending(static found => found.Resemblance.Score)
            .ThenBy(static found => found.ArticleId),
    ];

    /// <summary>Adds an article that is written now.</summary>
    /// <returns>The bands under which it is to be noted.</returns>
    public IReadOnlyList<long> Add(FingerprintRow row, Fingerprint fingerprint)
    {
        _rows[row.ArticleId] = row;
        return [.. fingerprint.Bands().Where(band => Join(row.ArticleId, band))];
    }

    public static Fingerprint Read(FingerprintRow row) => Fingerprint.Read(row.Signature, row.Shingles, row.TextHash);

    private bool Join(Guid article, long band)
    {
        if (!_bands.TryGetValue(band, out var members)) _bands[band] = members = [];
        if (members.Contains(article)) return true;
        if (members.Count >= MostOfABand) return false;
        members.Add(article);
        return true;
    }

    /// <summary>One more than is compared, because the article itself may be among them.</summary>
    private IEnumerable<Guid> Nearest(Fingerprint fingerprint) => fingerprint.Bands()
        .SelectMany(band => _bands.GetValueOrDefault(band) ?? [])
        .CountBy(static article => article)
        .OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key)
        .Take(MostCompared + 1)
        .Select(static pair => pair.Key);
}

internal sealed record Resembling(Guid ArticleId, Guid ClusterId, Resemblance Resemblance);
