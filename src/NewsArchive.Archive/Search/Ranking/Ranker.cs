using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Archive.Search.Matching;

namespace NewsArchive.Archive.Search.Ranking;

/// <summary>Gives articles their scores for the terms of a query: the sum of what each term weighs in the article times how much it counts.</summary>
internal sealed class Ranker(IEnumerable<RankedTerm> terms)
{
    /// <summary>Scores are whole thousandths, so that they compare the same on the next page.</summary>
    public const int Scale = 1_000;

    private readonly (uint Key, float Weight)[] _terms = [.. terms.Select(static term => (ImpactList.Key(term.Stem), term.Weight))];

    /// <param name="impacts">What <see cref="ImpactList.Write"/> made.</param>
    public int Score(ReadOnlySpan<byte> impacts)
    {
        var score = 0.0;
        foreach (var (key, weight) in _terms) score += weight * ImpactList.Find(impacts, key);
        return (int)Math.Round(score * Scale / byte.MaxValue);
    }
}
