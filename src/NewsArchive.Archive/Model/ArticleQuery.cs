namespace NewsArchive.Archive.Model;

/// <summary>Which articles to list.</summary>
public sealed record ArticleQuery
{
    /// <summary>Publisher id, exact.</summary>
    public string? Publisher { get; init; }

    /// <summary>Place of the dateline, whatever its case.</summary>
    public string? Place { get; init; }

    /// <summary>Earliest publication time (of archiving, where it is unknown), inclusive.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Latest publication time (of archiving, where it is unknown), exclusive.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Where the page before ended; null for the first page.</summary>
    public ArticleCursor? After { get; init; }

    /// <summary>At most this many, 1 to <see cref="MaxLimit"/>.</summary>
    public int Limit { get; init; } = 50;

    public const int MaxLimit = 200;
}

/// <param name="Items">The page's articles.</param>
/// <param name="Next">Where the next page starts, or null on the last one.</param>
/// <param name="Total">How many articles match, counted up to a cap.</param>
public sealed record ArticlePage(IReadOnlyList<ArticleSummary> Items, ArticleCursor? Next, ArticleCount Total);

/// <param name="Value">The count, or the cap where <paramref name="Exact"/> is false.</param>
/// <param name="Exact">False where there are more than <paramref name="Value"/>.</param>
public sealed record ArticleCount(int Value, bool Exact);

/// <summary>What a list shows of an article.</summary>
/// <param name="Publisher">Publisher id.</param>
/// <param name="Lead">The opening of the first paragraph, at most some 300 characters.</param>
/// <param name="PublishedAt">With its original offset.</param>
public sealed record ArticleSummary(
    Guid Id,
    int Revision,
    string? Title,
    string? Publisher,
    string? Place,
    DateTimeOffset? PublishedAt,
    string? Url,
    string? Lead,
    DateTimeOffset ArchivedAt);
