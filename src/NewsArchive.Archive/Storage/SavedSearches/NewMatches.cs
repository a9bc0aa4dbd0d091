using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.SavedSearches.Delivery;
using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Archive.Search.Matching;
using NewsArchive.Archive.Search.Querying;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.SavedSearches;

/// <summary>Finds, among the changes that a saved search has not looked through yet, the articles it is to tell of.</summary>
/// <remarks>
/// An article is told of where it matches now, was not told of before, and either came in since the search was saved or did
/// not match before it was revised. Reads only; nothing is locked meanwhile, since nobody but the holder of the search moves
/// its place in the journal.
/// </remarks>
internal sealed class NewMatches(IArticleProbe probe, ILogger<NewMatches> logger)
{
    /// <summary>Changes of one step.</summary>
    private const int MostChanges = 200;

    private static readonly WordCounts NoCounts = new(new Dictionary<string, long>());

    public async Task<MatchStep> FindAsync(ArchiveContext context, SavedSearchRow search, JournalPositions positions, CancellationToken cancellationToken)
    {
        var (changes, more) = await ReadAsync(context, positions, cancellationToken);
        var first = changes.Where(static change => change.Revision is not null && Counts(change.Kind))
            .GroupBy(static change => change.ArticleId).ToDictionary(static article => article.Key, static article => article.First());
        if (first.Count == 0) return new MatchStep([], more);

        var definition = SavedSearchMapping.DefinitionOf(search);
        var plan = SearchPlanner.Plan(SearchQueryParser.Parse(definition.Query).Root, definition.Filter, NoCounts, weights: null);
        var ids = first.Keys.ToList();
        var told = await context.SearchMatches.Where(match => match.SearchId == search.Id && ids.Contains(match.ArticleId)).Select(match => match.ArticleId).ToListAsync(cancellationToken);
        ids = [.. ids.Except(told)];
        if (ids.Count == 0 || plan.Range.IsEmpty) return new MatchStep([], more);

        var matching = await probe.WhichMatchAsync(context, plan.Full, plan.Range, ids, cancellationToken);
        var found = new List<NewMatch>();
        foreach (var id in matching)
        {
            var change = first[id];
            if (change.Kind == JournalKind.Created) found.Add(new NewMatch(id, MatchReason.New));
            else if (!await MatchedBeforeAsync(context, search, plan, change, cancellationToken)) found.Add(new NewMatch(id, MatchReason.Revised));
        }

        return new MatchStep(found, more);
    }

    /// <summary>The next changes, chain by chain; moves the positions behind them.</summary>
    private static async Task<(List<Change> Changes, bool More)> ReadAsync(ArchiveContext context, JournalPositions positions, CancellationToken cancellationToken)
    {
        var end = await JournalPositions.EndAsync(context, cancellationToken);
        var changes = new List<Change>();
        for (short strand = 0; strand < JournalChain.Strands; strand++)
        {
            var (chain, after) = (strand, positions[strand]);
            if (after >= end[chain]) continue;
            var room = MostChanges - changes.Count;
            if (room <= 0) return (changes, true);
            var links = context.Journal.AsNoTracking()
                .Where(entry => entry.Strand == chain && entry.Sequence > after)
                .OrderBy(entry => entry.Sequence)
                .Select(entry => new Change(entry.ArticleId, entry.Sequence, entry.Kind, entry.Revision))
                .Take(room);
            var read = await LateLinks.ReadAsync(links.ToListAsync, static change => change.Sequence, after, Math.Min(room, end[chain] - after), cancellationToken);
            changes.AddRange(read);
            // Where entries are missing, which verifying finds, looking for them over and over would help nobody.
            positions[chain] = read.Count == room ? read[^1].Sequence : Math.Max(end[chain], read.Count > 0 ? read[^1].Sequence : 0);
        }

        return (changes, false);
    }

    /// <summary>Those that change what an article's text is.</summary>
    private static bool Counts(JournalKind kind) => kind is JournalKind.Created or JournalKind.Revised or JournalKind.Reparsed or JournalKind.Corrected;

    /// <summary>Whether the article was there when the search was saved, and matched before its first change since.</summary>
    private async Task<bool> MatchedBeforeAsync(ArchiveContext context, SavedSearchRow search, SearchPlan plan, Change change, CancellationToken cancellationToken)
    {
        var before = change.Revision - 1;
        var row = await (
            from article in context.Articles.AsNoTracking()
            where article.Id == change.ArticleId
            join revision in context.Revisions on article.Id equals revision.ArticleId
            where revision.Number == before
            select new { article.FirstArchivedAt, revision.Number, revision.Content }).FirstOrDefaultAsync(cancellationToken);
        if (row is null || row.FirstArchivedAt >= search.AskedSince) return false;
        try
        {
            var article = StoredArticle.Read(row.Content, change.ArticleId, row.Number);
            var sortAt = ArticleReading.SortAtOf(article, row.FirstArchivedAt);
            return plan.Range.Contains(SortKey.Of(sortAt, change.ArticleId)) && new MatchCheck(ArticleIndexer.Index(article, sortAt)).Holds(plan.Full);
        }
        catch (ArchiveDamagedException damage)
        {
            // Better told once too often than not at all.
            Log.MatchUnreadable(logger, search.Id, damage.Message);
            return false;
        }
    }

    private sealed record Change(Guid ArticleId, long Sequence, JournalKind Kind, int? Revision);
}

/// <param name="ArticleId">The article.</param>
/// <param name="Reason">Why it is told of.</param>
internal readonly record struct NewMatch(Guid ArticleId, MatchReason Reason);

/// <param name="Found">What is to be told of.</param>
/// <param name="More">Whether further changes wait.</param>
internal sealed record MatchStep(IReadOnlyList<NewMatch> Found, bool More);
