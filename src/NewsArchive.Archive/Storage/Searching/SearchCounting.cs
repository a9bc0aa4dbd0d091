using NewsArchive.Archive.Model;
using NewsArchive.Archive.Search.Answers;
using NewsArchive.Archive.Search.Matching;

namespace NewsArchive.Archive.Storage.Searching;

/// <summary>Counts what was found by its facets and by time: all that has all that was asked for, or the newest of it up to the cap of counts.</summary>
internal sealed class SearchCounting(ISearchIndex index, ArchiveOptions options)
{
    public async Task<SearchCounts> CountAsync(ArchiveContext context, SearchPlan plan, SearchRequest request, CancellationToken cancellationToken)
    {
        var facets = request.Facets ? new FacetCounter() : null;
        var histogram = request.Histogram is { } step ? new HistogramCounter(step) : null;
        var cap = SearchCaps.Of(plan.Full, options.MostRanked, options.CountCap).Faceted;
        var query = new HitQuery(plan.Full, plan.Range, cap + 1, plan.ShareOf(plan.Full));
        var hits = plan.Range.IsEmpty ? [] : await index.NewestAsync(context, query, facets is null ? HitColumns.None : HitColumns.Facets, cancellationToken);
        foreach (var hit in hits.Take(cap))
        {
            facets?.Add(hit.Facets);
            histogram?.Add(hit.SortKey);
        }

        return new SearchCounts(Math.Min(hits.Count, cap), hits.Count <= cap, facets?.Result(), histogram?.Result());
    }
}
