using NewsArchive.Archive.Model;
using NewsArchive.Archive.Search.Answers;
using NewsArchive.Archive.Search.Matching;
using NewsArchive.Archive.Search.Querying;
using NewsArchive.Archive.Search.Suggestions;

namespace NewsArchive.Archive.Storage.Searching;

/// <summary>Answers searches: query, plan, articles in their order, then what is shown of those of the page.</summary>
internal sealed class ArticleSearch(DatabaseSession session, SearchTiers tiers, FoundArticles found, SearchCounting counting, ArchiveOptions options) : IArticleSearch
{
    public bool IsCursor(SearchRequest request, string text) => SearchCursor.TryParse(text, request, out _);

    public Task<SearchPage> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Limit, ArticleQuery.MaxLimit);
        SearchCursor? after = null;
        if (request.After is not null && !SearchCursor.TryParse(request.After, request, out after))
            throw new ArgumentException("The cursor is of another query.", nameof(request));

        var query = SearchQueryParser.Parse(request.Query);
        return session.RunAsync((context, token) => SearchAsync(context, request, query, after, token), cancellationToken);
    }

    private async Task<SearchPage> SearchAsync(
        ArchiveContext context, SearchRequest request, SearchQuery query, SearchCursor? after, CancellationToken cancellationToken)
    {
        var counts = await StoredWordCounts.ReadWithPrefixesAsync(context, query.Root, cancellationToken);
        var plan = SearchPlanner.Plan(query.Root, request.Filter, counts, after?.Weights);
        // First, because it tells the total too.
        var counted = request.Facets || request.Histogram is not null ? await counting.CountAsync(context, plan, request, cancellationToken) : null;
        var known = counted is null ? null : new ArticleCount(counted.Counted, counted.Exact);
        var hits = request.Order == SearchOrder.Date
            ? await tiers.ByDateAsync(context, plan, known, after, request.Limit, cancellationToken)
            : await tiers.ByRelevanceAsync(context, plan, known, after, request.Limit, cancellationToken);

        var items = await found.ReadAsync(context, query, hits.Hits, cancellationToken);
        var ranked = request.Order == SearchOrder.Relevance && hits.WindowFrom != long.MinValue ? SearchCaps.Of(plan.Full, options.MostRanked, options.CountCap).Ranked : (int?)null;
        return new SearchPage(query, items, NextOf(request, plan, hits), hits.Total, hits.Complete, ranked)
        {
            Counts = counted,
            Suggestion = after is null ? await SuggestAsync(context, query, counts, cancellationToken) : null,
        };
    }

    private static async Task<string?> SuggestAsync(ArchiveContext context, SearchQuery query, WordCounts counts, CancellationToken cancellationToken) =>
        CorrectedQuery.Of(query.Text, await SpellingSuggester.SuggestAsync(query, counts.Of, new StoredVocabulary(context), cancellationToken));

    private static string? NextOf(SearchRequest request, SearchPlan plan, FoundHits hits)
    {
        if (!hits.More) return null;
        var last = hits.Hits[^1];
        return new SearchCursor(
            last.Tier, last.Score, last.SortKey, last.Id, hits.WindowFrom, hits.Total, hits.Complete, [.. plan.Terms.Select(static term => term.Weight)])
            .ToString(request);
    }
}
