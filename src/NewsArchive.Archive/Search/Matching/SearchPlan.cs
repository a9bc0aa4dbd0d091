using NewsArchive.Archive.Search.Indexing;

namespace NewsArchive.Archive.Search.Matching;

/// <summary>How a query is answered.</summary>
/// <param name="Full">What has all that is asked for.</param>
/// <param name="Titles">What has all of it, and its words in the title; null where it is not words that are asked for.</param>
/// <param name="Partial">What has most of the weight of the words and all the rest; null where nothing can be missing.</param>
/// <param name="Range">The time it asks for.</param>
/// <param name="Terms">The stems that rank, in the order of the query.</param>
internal sealed record SearchPlan(SearchMatch Full, SearchMatch? Titles, SearchMatch? Partial, KeyRange Range, IReadOnlyList<RankedTerm> Terms)
{
    /// <summary>The share of articles likely to match something; only the speed depends on it.</summary>
    public required Func<SearchMatch, double> ShareOf { get; init; }

    /// <summary>How many articles <see cref="Full"/> matches at least, as far as the archive's words are counted; 0 where that does not tell.</summary>
    public long AtLeast { get; init; }
}

/// <param name="Stem">What impacts are kept of.</param>
/// <param name="Weight">How much it counts: its rarity.</param>
internal readonly record struct RankedTerm(string Stem, float Weight);
