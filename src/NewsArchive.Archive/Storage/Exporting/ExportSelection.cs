using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Archive.Search.Matching;
using NewsArchive.Archive.Search.Querying;
using NewsArchive.Archive.Storage.Rows;
using NewsArchive.Archive.Storage.Searching;

namespace NewsArchive.Archive.Storage.Exporting;

/// <summary>Which articles an export has, some at a time. One export's own: it keeps what the index gave more than was asked for.</summary>
internal sealed class ExportSelection(DatabaseSession session, ISearchIndex index, ExportQuery query, int atOnce)
{
    /// <summary>The index takes about as long for many as for few: so many batches are asked for at once.</summary>
    private const int BatchesFound = 25;

    private readonly Queue<ExportPlace> _found = [];
    private SearchPlan? _plan;

    /// <summary>The articles that follow on a place, in the order of the export; none: there are no more.</summary>
    public Task<List<ExportPlace>> NextAsync(ExportPlace after, CancellationToken cancellationToken) =>
        query.IsSearch ? NextFoundAsync(after, cancellationToken) : session.RunAsync(
            (context, token) => After(context.Articles, after).OrderBy(article => article.Id)
                .Take(atOnce).Select(article => new ExportPlace(0, article.Id)).ToListAsync(token),
            cancellationToken);

    /// <summary>Articles behind a place that no index of words is asked for, in no order yet.</summary>
    private IQueryable<ArticleRow> After(IQueryable<ArticleRow> articles, ExportPlace after)
    {
        var last = after.Id;
        articles = articles.Where(article => article.Id.CompareTo(last) > 0);
        if (StoredText.Name(query.Publisher) is { } publisher) articles = articles.Where(article => article.Publisher == publisher);
        if (StoredText.Folded(query.Place) is { } place) articles = articles.Where(article => article.PlaceFolded == place);
        if (query.From?.ToUniversalTime() is { } from) articles = articles.Where(article => article.SortAt >= from);
        if (query.To?.ToUniversalTime() is { } to) articles = articles.Where(article => article.SortAt < to);
        return articles;
    }

    /// <summary>The place of an article that an export was broken off behind.</summary>
    /// <exception cref="ArchiveExportException">Nobody can tell where it was: it is not in the archive any more.</exception>
    public async Task<ExportPlace> PlaceOfAsync(Guid? after, CancellationToken cancellationToken)
    {
        if (after is not { } id) return ExportPlace.Start;
        if (!query.IsSearch) return new ExportPlace(0, id);
        var key = await session.RunAsync(
            (context, token) => context.SearchDocuments.Where(row => row.ArticleId == id).Select(row => (long?)row.SortKey).FirstOrDefaultAsync(token), cancellationToken);
        return key is { } known
            ? new ExportPlace(known, id)
            : throw new ArchiveExportException($"The article {id:D} is not in the archive, so that nobody can tell what follows on it: go on behind the one before it.");
    }

    private async Task<List<ExportPlace>> NextFoundAsync(ExportPlace after, CancellationToken cancellationToken)
    {
        var next = new List<ExportPlace>(atOnce);
        while (_found.Count > 0 && next.Count < atOnce)
        {
            var found = _found.Dequeue();
            if (IsBehind(found, after)) next.Add(found);
        }

        if (next.Count > 0) return next;
        foreach (var hit in await session.RunAsync((context, token) => FindAsync(context, after, token), cancellationToken)) _found.Enqueue(hit);
        return _found.Count == 0 ? [] : await NextFoundAsync(after, cancellationToken);
    }

    private async Task<List<ExportPlace>> FindAsync(ArchiveContext context, ExportPlace after, CancellationToken cancellationToken)
    {
        var plan = _plan ??= await PlanAsync(context, cancellationToken);
        var until = after.Key == long.MaxValue ? long.MaxValue : after.Key + 1;
        var range = plan.Range.And(new KeyRange(long.MinValue, until));
        if (range.IsEmpty) return [];
        var hits = await index.NewestAsync(context, new HitQuery(plan.Full, range, BatchesFound * atOnce, plan.ShareOf(plan.Full)), HitColumns.None, cancellationToken);
        return [.. hits.Select(hit => new ExportPlace(hit.SortKey, hit.ArticleId)).Where(place => IsBehind(place, after))];
    }

    private async Task<SearchPlan> PlanAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        var root = SearchQueryParser.Parse(query.Query ?? "").Root;
        var filter = new SearchFilter
        {
            Publisher = query.Publisher,
            Place = query.Place,
            Section = query.Section,
            Author = query.Author,
            Tag = query.Tag,
            From = query.From,
            To = query.To,
        };
        return SearchPlanner.Plan(root, filter, await StoredWordCounts.ReadAsync(context, root, cancellationToken), null);
    }

    /// <summary>Newest first, and among those of one key by id, the greatest first.</summary>
    private static bool IsBehind(ExportPlace place, ExportPlace after) =>
        place.Key < after.Key || (place.Key == after.Key && place.Id.CompareTo(after.Id) < 0);
}
