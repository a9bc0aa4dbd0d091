using NewsArchive.Archive.Search.Querying;

namespace NewsArchive.Archive.Model;

/// <summary>A page of what was found.</summary>
/// <param name="Query">The query as it was understood.</param>
/// <param name="Items">Articles that have all that was asked for first; where those are few, articles that have most of it.</param>
/// <param name="Next">Where the next page starts, or null on the last one. Opaque, and good for this query only.</param>
/// <param name="Total">How many articles there are on all pages together, counted up to a cap; later pages repeat the first page's count.</param>
/// <param name="Complete">How many of them have all that was asked for.</param>
/// <param name="RankedNewest">
/// By relevance, where more articles match than are ranked: how many of the newest were. Those behind them follow by time. Null where all were.
/// </param>
public sealed record SearchPage(
    SearchQuery Query,
    IReadOnlyList<FoundArticle> Items,
    string? Next,
    ArticleCount Total,
    ArticleCount Complete,
    int? RankedNewest)
{
    /// <summary>Null where they were not asked for.</summary>
    public SearchCounts? Counts { get; init; }

    /// <summary>The query with what may have been meant by words that the archive hardly has; null where there is nothing to suggest.</summary>
    public string? Suggestion { get; init; }
}

/// <param name="Article">The article as lists show it.</param>
/// <param name="Partial">Whether some of what was asked for is missing.</param>
/// <param name="Score">How well it fits, for comparing within one answer; 0 where the order is by date.</param>
/// <param name="Highlights">Where the words stand.</param>
public sealed record FoundArticle(ArticleSummary Article, bool Partial, double Score, ArticleHighlights Highlights);

/// <summary>Where the words of a query stand in an article.</summary>
/// <param name="Title">Ranges [start, end) in the title, in UTF-16 units.</param>
/// <param name="Snippets">The passages that have most of the words, in the order of the article.</param>
public sealed record ArticleHighlights(IReadOnlyList<int[]> Title, IReadOnlyList<ArticleSnippet> Snippets);

/// <param name="Text">A passage of the clean article, plain text; "…" stands where it was cut.</param>
/// <param name="Block">Index of the block that it is from.</param>
/// <param name="Marks">Ranges [start, end) in <paramref name="Text"/>, in UTF-16 units.</param>
public sealed record ArticleSnippet(string Text, int Block, IReadOnlyList<int[]> Marks);

/// <summary>What was found, counted.</summary>
/// <param name="Counted">How many articles were counted: the newest, where it is fewer than all.</param>
/// <param name="Exact">Whether that is all of them.</param>
/// <param name="Facets">The most frequent values by "publisher", "place", "section", "author", "tag"; null where not asked for.</param>
/// <param name="Histogram">Steps that have articles, oldest first; null where not asked for.</param>
public sealed record SearchCounts(
    int Counted,
    bool Exact,
    IReadOnlyDictionary<string, IReadOnlyList<FacetCount>>? Facets,
    IReadOnlyList<HistogramCount>? Histogram);

/// <param name="Value">As the articles write it.</param>
public sealed record FacetCount(string Value, int Count);

/// <param name="Start">First day of the step, WIB.</param>
public sealed record HistogramCount(DateOnly Start, int Count);
