using NewsArchive.Archive.Model;
using NewsArchive.Archive.Search.Answers;

namespace NewsArchive.Archive.Storage.Searching;

/// <summary>An article at its place in an answer.</summary>
internal readonly record struct RankedHit(SearchTier Tier, int Score, long SortKey, Guid Id) : IComparable<RankedHit>
{
    public static RankedHit Of(SearchCursor cursor) => new(cursor.Tier, cursor.Score, cursor.SortKey, cursor.Id);

    /// <summary>Below zero where it stands before the other: tier, best score, newest, highest id.</summary>
    public int CompareTo(RankedHit other)
    {
        if (Tier != other.Tier) return Tier.CompareTo(other.Tier);
        if (Score != other.Score) return other.Score.CompareTo(Score);
        if (SortKey != other.SortKey) return other.SortKey.CompareTo(SortKey);
        return other.Id.CompareTo(Id);
    }
}

/// <summary>What a search found, before articles are read.</summary>
/// <param name="Hits">The page's articles, in order.</param>
/// <param name="More">Whether there is a next page.</param>
/// <param name="WindowFrom">The key that the ranked articles begin at; lowest possible where all are ranked.</param>
/// <param name="Total">On all pages.</param>
/// <param name="Complete">Of them, those that have all.</param>
internal sealed record FoundHits(IReadOnlyList<RankedHit> Hits, bool More, long WindowFrom, ArticleCount Total, ArticleCount Complete);
