using NewsArchive.Archive.Model;
using NewsArchive.Archive.Search.Answers;
using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Archive.Search.Matching;
using NewsArchive.Archive.Search.Ranking;

namespace NewsArchive.Archive.Storage.Searching;

/// <summary>
/// Puts what matches into its order. Articles that have all that was asked for come first; where those are few, articles that have most of
/// it follow.
/// </summary>
internal sealed class SearchTiers(ISearchIndex index, ArchiveOptions options)
{
    /// <summary>Fewer complete matches than this are few: others follow.</summary>
    private const int Few = 20;

    private const double BeyondDoubt = 1.1;

    // Two articles of one second whose ids begin alike have the same key; more than a few at once nobody will see.
    private const int SameKey = 4;

    public async Task<FoundHits> ByDateAsync(ArchiveContext context, SearchPlan plan, ArticleCount? known, SearchCursor? after, int limit, CancellationToken cancellationToken)
    {
        var last = after is null ? (RankedHit?)null : RankedHit.Of(after);
        var (hits, complete) = await CompleteByDateAsync(context, plan, known, after, last, limit, cancellationToken);
        var partial = new ArticleCount(0, Exact: true);
        if (plan.Partial is { } most && complete is { Exact: true, Value: < Few })
        {
            var full = await NewestAsync(context, plan.Full, plan, null, SearchTier.Complete, Few, cancellationToken);
            var missing = Math.Max(1, limit - hits.Count) + full.Count;
            var (rest, all) = after is null
                ? await NewestOfAllAsync(context, most, plan, SearchTier.Partial, missing, cancellationToken)
                : (await NewestAsync(context, most, plan, last is { Tier: SearchTier.Partial } ? last : null, SearchTier.Partial, missing, cancellationToken), partial);
            partial = Less(all, full.Count);
            hits.AddRange(rest.ExceptBy(full.Select(static hit => hit.Id), static hit => hit.Id));
        }

        return Page(hits, limit, long.MinValue, after?.Total ?? Sum(complete, partial), complete);
    }

    private async Task<(List<RankedHit> Hits, ArticleCount Count)> CompleteByDateAsync(
        ArchiveContext context, SearchPlan plan, ArticleCount? known, SearchCursor? after, RankedHit? last, int limit, CancellationToken cancellationToken)
    {
        if ((after?.Complete ?? known ?? BeyondCap(plan)) is not { } count)
            return await NewestOfAllAsync(context, plan.Full, plan, SearchTier.Complete, limit, cancellationToken);
        return (last is { Tier: SearchTier.Partial } ? [] : await NewestAsync(context, plan.Full, plan, last, SearchTier.Complete, limit, cancellationToken), count);
    }

    public async Task<FoundHits> ByRelevanceAsync(ArchiveContext context, SearchPlan plan, ArticleCount? known, SearchCursor? after, int limit, CancellationToken cancellationToken)
    {
        var ranker = new Ranker(plan.Terms);
        var last = after is null ? (RankedHit?)null : RankedHit.Of(after);
        var (ranked, windowFrom, complete) = await RankedAsync(context, plan, ranker, after?.Complete ?? known ?? BeyondCap(plan), after, cancellationToken);

        var hits = Behind(ranked, last);
        var partial = new ArticleCount(0, Exact: true);
        if (plan.Partial is { } most && complete is { Exact: true, Value: < Few })
        {
            var cap = CapsOf(most).Ranked;
            var (rest, _) = await RankAsync(context, most, plan, plan.Range, (cap, cap), SearchTier.Partial, ranker, cancellationToken);
            partial = new ArticleCount(rest.Count - ranked.Count, rest.Count < cap);
            hits.AddRange(Behind([.. rest.ExceptBy(ranked.Select(static hit => hit.Id), static hit => hit.Id)], last));
        }
        else if (windowFrom != long.MinValue && hits.Count <= limit)
        {
            hits.AddRange(await OlderAsync(context, plan, last, ranked, windowFrom, limit + 1 - hits.Count, cancellationToken));
        }

        return Page(hits, limit, windowFrom, after?.Total ?? Sum(complete, partial), complete);
    }

    /// <summary>The articles that are ranked, best first, the key they begin at, and how many match in full.</summary>
    /// <param name="known">How many match in full, where that is known.</param>
    private async Task<(List<RankedHit> Ranked, long WindowFrom, ArticleCount Complete)> RankedAsync(
        ArchiveContext context, SearchPlan plan, Ranker ranker, ArticleCount? known, SearchCursor? after, CancellationToken cancellationToken)
    {
        var caps = CapsOf(plan.Full);
        var range = after is null ? plan.Range : plan.Range.And(new KeyRange(after.WindowFrom, long.MaxValue));
        var counted = known is null ? caps.Counted + 1 : caps.Ranked;
        var (ranked, matching) = await RankAsync(context, plan.Full, plan, range, (caps.Ranked, counted), SearchTier.Complete, ranker, cancellationToken);
        var complete = known ?? (ranked.Count < caps.Ranked ? new ArticleCount(ranked.Count, Exact: true) : Capped(matching, caps.Counted));
        var windowFrom = after?.WindowFrom ?? (ranked.Count < caps.Ranked ? long.MinValue : ranked.Min(static hit => hit.SortKey));
        if (windowFrom != long.MinValue && plan.Titles is { } titles)
        {
            var older = plan.Range.And(new KeyRange(long.MinValue, windowFrom));
            ranked.AddRange((await RankAsync(context, titles, plan, older, (caps.Titled, caps.Titled), SearchTier.Complete, ranker, cancellationToken)).Ranked);
        }

        ranked.Sort();
        return (ranked, windowFrom, complete);
    }

    /// <param name="most">How many are ranked, and how far what matches is counted.</param>
    private async Task<(List<RankedHit> Ranked, int Matching)> RankAsync(
        ArchiveContext context, SearchMatch match, SearchPlan plan, KeyRange range, (int Ranked, int Counted) most, SearchTier tier, Ranker ranker, CancellationToken cancellationToken)
    {
        if (range.IsEmpty) return ([], 0);
        var query = new HitQuery(match, range, most.Counted, plan.ShareOf(match));
        var (newest, matching) = await index.NewestOfAllAsync(context, query, most.Ranked, HitColumns.Impacts, cancellationToken);
        List<RankedHit> ranked = [.. newest.Select(hit => new RankedHit(tier, ranker.Score(hit.Impacts), hit.SortKey, hit.ArticleId))];
        ranked.Sort();
        return (ranked, matching);
    }

    /// <summary>What matches in full and is older than what was ranked, without the titles that were.</summary>
    private async Task<IEnumerable<RankedHit>> OlderAsync(
        ArchiveContext context, SearchPlan plan, RankedHit? last, List<RankedHit> ranked, long windowFrom, int limit, CancellationToken cancellationToken)
    {
        var shown = ranked.Where(hit => hit.SortKey < windowFrom).Select(static hit => hit.Id).ToHashSet();
        var from = last is { Tier: SearchTier.Older } ? last : null;
        var older = plan with { Range = plan.Range.And(new KeyRange(long.MinValue, windowFrom)) };
        var rest = await NewestAsync(context, plan.Full, older, from, SearchTier.Older, limit + shown.Count, cancellationToken);
        return rest.Where(hit => !shown.Contains(hit.Id));
    }

    /// <summary>One more than a page holds tells whether there is a next one.</summary>
    private async Task<List<RankedHit>> NewestAsync(
        ArchiveContext context, SearchMatch match, SearchPlan plan, RankedHit? last, SearchTier tier, int limit, CancellationToken cancellationToken)
    {
        var range = last is { } hit ? plan.Range.And(new KeyRange(long.MinValue, hit.SortKey + 1)) : plan.Range;
        if (range.IsEmpty) return [];
        var most = limit + 1 + (last is null ? 0 : SameKey);
        var hits = await index.NewestAsync(context, new HitQuery(match, range, most, plan.ShareOf(match)), HitColumns.None, cancellationToken);
        return Behind(Unranked(hits, tier), last);
    }

    /// <summary>As <see cref="NewestAsync"/> of a first page, and how many match.</summary>
    private async Task<(List<RankedHit> Hits, ArticleCount Count)> NewestOfAllAsync(
        ArchiveContext context, SearchMatch match, SearchPlan plan, SearchTier tier, int limit, CancellationToken cancellationToken)
    {
        if (plan.Range.IsEmpty) return ([], new ArticleCount(0, Exact: true));
        var cap = CapsOf(match).Counted;
        var (newest, matching) = await index.NewestOfAllAsync(
            context, new HitQuery(match, plan.Range, cap + 1, plan.ShareOf(match)), limit + 1, HitColumns.None, cancellationToken);
        return (Unranked(newest, tier), Capped(matching, cap));
    }

    private static List<RankedHit> Unranked(IEnumerable<SearchHit> hits, SearchTier tier) => [.. hits.Select(hit => new RankedHit(tier, 0, hit.SortKey, hit.ArticleId))];

    private static List<RankedHit> Behind(List<RankedHit> hits, RankedHit? last) =>
        last is { } hit ? [.. hits.Where(found => found.CompareTo(hit) > 0)] : hits;

    /// <summary>Far beyond the cap, what words are counted says enough, also where some are not counted yet. Null where it does not.</summary>
    private ArticleCount? BeyondCap(SearchPlan plan)
    {
        var cap = CapsOf(plan.Full).Counted;
        return plan.AtLeast > cap * BeyondDoubt ? new ArticleCount(cap, Exact: false) : null;
    }

    private static ArticleCount Capped(int count, int cap) => count > cap ? new ArticleCount(cap, Exact: false) : new ArticleCount(count, Exact: true);

    private SearchCaps CapsOf(SearchMatch match) => SearchCaps.Of(match, options.MostRanked, options.CountCap);

    private static ArticleCount Less(ArticleCount count, int less) => count with { Value = Math.Max(0, count.Value - less) };

    private static ArticleCount Sum(ArticleCount one, ArticleCount other) => new(one.Value + other.Value, one.Exact && other.Exact);

    private static FoundHits Page(List<RankedHit> hits, int limit, long windowFrom, ArticleCount total, ArticleCount complete) =>
        new([.. hits.Take(limit)], hits.Count > limit, windowFrom, total, complete);
}
