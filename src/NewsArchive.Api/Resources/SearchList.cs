using System.Text.Json.Serialization;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Search.Querying;

namespace NewsArchive.Api.Resources;

/// <summary>One page of what a search found.</summary>
/// <param name="Items">Articles that have all that was asked for; where those are few, articles that have most of it follow, marked `partial`.</param>
/// <param name="NextCursor">Give it as `cursor` for the next page, with the same query, filters and sort; null on the last one.</param>
/// <param name="Total">How many articles there are on all pages together, counted up to a cap.</param>
/// <param name="Complete">How many of them have all that was asked for.</param>
/// <param name="RankedNewest">Where more articles match than are ranked: how many of the newest were; the older ones follow by time. Else null.</param>
/// <param name="Query">The query as it was understood.</param>
internal sealed record SearchList(
    IReadOnlyList<SearchItem> Items, string? NextCursor, ArticleCount Total, ArticleCount Complete, int? RankedNewest, SearchEcho Query)
{
    /// <summary>The query with what may have been meant by misspelt words; only where there is something to suggest.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Suggestion { get; init; }

    /// <summary>Present where facets or a histogram were asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SearchCounts? Counts { get; init; }

    public static SearchList Of(SearchPage page) => new(
        [.. page.Items.Select(SearchItem.Of)], page.Next, page.Total, page.Complete, page.RankedNewest, SearchEcho.Of(page.Query))
    {
        Counts = page.Counts,
        Suggestion = page.Suggestion,
    };
}

/// <summary>An article that was found, as lists show it.</summary>
/// <param name="Publisher">Publisher id.</param>
/// <param name="Lead">The opening of the first paragraph.</param>
/// <param name="PublishedAt">With its original offset.</param>
/// <param name="Partial">Whether some of what was asked for is missing.</param>
/// <param name="Score">How well it fits; comparable within one answer. 0 where the order is by date.</param>
/// <param name="Highlights">Where the words stand, as ranges in UTF-16 units; no markup.</param>
internal sealed record SearchItem(
    Guid Id,
    int Revision,
    string? Title,
    string? Publisher,
    string? Place,
    DateTimeOffset? PublishedAt,
    string? Url,
    string? Lead,
    DateTimeOffset ArchivedAt,
    bool Partial,
    double Score,
    ArticleHighlights Highlights)
{
    /// <summary>The others with its text, where results are folded and there are some.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FoldedArticles? Similar { get; init; }

    public static SearchItem Of(FoundArticle found)
    {
        var article = found.Article;
        return new SearchItem(
            article.Id, article.Revision, article.Title, article.Publisher, article.Place, article.PublishedAt, article.Url, article.Lead,
            article.ArchivedAt, found.Partial, found.Score, found.Highlights);
    }
}

/// <summary>A query as it was understood.</summary>
/// <param name="Text">As it was sent.</param>
/// <param name="Canonical">Written out again as it was understood.</param>
/// <param name="Ignored">Words that were left out because they say nothing.</param>
/// <param name="Hints">What was odd, and what was made of it.</param>
internal sealed record SearchEcho(string Text, string Canonical, IReadOnlyList<string> Ignored, IReadOnlyList<QueryHint> Hints)
{
    public static SearchEcho Of(SearchQuery query) => new(query.Text, query.Canonical, query.Ignored, query.Hints);
}
