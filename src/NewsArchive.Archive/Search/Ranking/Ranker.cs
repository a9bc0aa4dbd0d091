using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Archive.Search.Matching;

namespace NewsArchive.Archive.Search.Ranking;

/// <summary>Gives articles their scores for the terms of a query: the sum of what each term weighs in the article times how much it counts.</summary>
internal sealed class Ranker
{
    /// <summary>Scores are whole thousandths, so that they compare the same on the next page.</summary>
    public const int Scale = 1_000;

    private readonly byte[][] _stems;
    private readonly float[] _weights;

    public Ranker(IEnumerable<RankedTerm> terms)
    {
        var sorted = terms.Select(static term => (Bytes: ImpactList.Utf8(term.Stem), term.Weight)).ToList();
        sorted.Sort(static (a, b) => a.Bytes.AsSpan().SequenceCompareTo(b.Bytes));
        _stems = [.. sorted.Select(static term => term.Bytes)];
        _weights = [.. sorted.Select(static term => term.Weight)];
    }

    /// <param name="impacts">What <see cref="ImpactList.Write"/> made.</param>
    public int Score(ReadOnlySpan<byte> impacts)
    {
        Span<byte> found = stackalloc byte[_stems.Length];
        ImpactList.Find(impacts, _stems, found);
        var score = 0.0;
        for (var i = 0; i < found.Length; i++) score += _weights[i] * found[i];
        return (int)Math.Round(score * Scale / byte.MaxValue);
    }
}
