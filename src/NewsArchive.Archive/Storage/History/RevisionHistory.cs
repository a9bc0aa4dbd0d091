using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Revisions;
using NewsArchive.Archive.Storage.Rows;
using NewsArchive.Parsing;

namespace NewsArchive.Archive.Storage.History;

/// <summary>Revisions in the tables.</summary>
internal sealed class RevisionHistory(DatabaseSession session) : IRevisionHistory
{
    public Task<ArchivedArticle?> FindAsync(Guid id, int revision, CancellationToken cancellationToken) => session.RunAsync(
        async (context, token) =>
        {
            var query =
                from article in context.Articles.AsNoTracking()
                where article.Id == id
                join read in context.Revisions on article.Id equals read.ArticleId
                where read.Number == revision
                select new { article.FirstArchivedAt, read.ArchivedAt, read.Content };
            return await query.FirstOrDefaultAsync(token) is { } found
                ? new ArchivedArticle(id, revision, found.FirstArchivedAt, found.ArchivedAt, StoredArticle.Read(found.Content, id, revision))
                : null;
        },
        cancellationToken);

    public Task<RevisionDiff?> CompareAsync(Guid id, int? earlier, int later, CancellationToken cancellationToken)
    {
        var from = earlier ?? Math.Max(1, later - 1);
        return session.RunAsync(
            async (context, token) =>
            {
                var read = await context.Revisions.AsNoTracking().Where(revision => revision.ArticleId == id && (revision.Number == from || revision.Number == later))
                    .Select(revision => new { revision.Number, revision.Content })
                    .ToDictionaryAsync(revision => revision.Number, revision => StoredArticle.Read(revision.Content, id, revision.Number), token);
                return read.TryGetValue(from, out var was) && read.TryGetValue(later, out var became)
                    ? ArticleComparison.Compare(id, from, was, later, became)
                    : null;
            },
            cancellationToken);
    }

    public Task<RevisionPage> ListChangesAsync(RevisionQuery query, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, ArticleQuery.MaxLimit);
        return session.RunAsync((context, token) => ListAsync(context, query, token), cancellationToken);
    }

    private static async Task<RevisionPage> ListAsync(ArchiveContext context, RevisionQuery query, CancellationToken cancellationToken)
    {
        // One more than shown tells whether there is a next page.
        var entries = await Matching(context, query).Take(query.Limit + 1).ToListAsync(cancellationToken);
        var more = entries.Count > query.Limit;
        if (more) entries.RemoveAt(query.Limit);
        var ids = entries.Select(entry => entry.ArticleId).Distinct().ToList();
        var revisions = (await context.Revisions.AsNoTracking().Where(revision => ids.Contains(revision.ArticleId) && revision.Kind != RevisionKind.Correction)
            .Select(revision => new SeenRevision(revision.ArticleId, revision.Number, revision.SeenAt)).ToListAsync(cancellationToken)).ToLookup(revision => revision.ArticleId);
        var changes = new List<RevisionChange>();
        foreach (var entry in entries)
        {
            if (await DescribeAsync(context, entry, revisions[entry.ArticleId], cancellationToken) is { } change) changes.Add(change);
        }

        var last = more ? entries[^1] : null;
        return new RevisionPage(changes, last is null ? null : new RevisionCursor(last.At, last.ArticleId, last.Sequence));
    }

    private static IQueryable<JournalEntryRow> Matching(ArchiveContext context, RevisionQuery query)
    {
        // A site's change of an article that was deleted since has nothing to show.
        var entries =
            from entry in context.Journal.AsNoTracking()
            where entry.Kind == JournalKind.Revised
            join article in context.Articles on entry.ArticleId equals article.Id
            where query.Publisher == null || article.Publisher == query.Publisher
            select entry;
        if (query.Since is { } since) entries = entries.Where(entry => entry.At >= since);
        if (query.After is { } after)
        {
            entries = entries.Where(entry => entry.At <= after.At && (entry.At < after.At || entry.ArticleId.CompareTo(after.ArticleId) < 0
                || (entry.ArticleId == after.ArticleId && entry.Sequence < after.Sequence)));
        }

        return entries.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.ArticleId).ThenByDescending(entry => entry.Sequence);
    }

    /// <returns>Null for a change of an earlier life of an article that was deleted and came in again.</returns>
    private static async Task<RevisionChange?> DescribeAsync(
        ArchiveContext context, JournalEntryRow entry, IEnumerable<SeenRevision> revisions, CancellationToken cancellationToken)
    {
        var known = revisions.OrderBy(revision => revision.Number).ToList();
        var at = known.FindIndex(revision => revision.Number == entry.Revision);
        if (at < 1) return null;
        var (from, to) = (known[at - 1].Number, known[at].Number);
        var read = await context.Revisions.AsNoTracking().Where(revision => revision.ArticleId == entry.ArticleId && (revision.Number == from || revision.Number == to))
            .ToDictionaryAsync(revision => revision.Number, cancellationToken);
        if (!read.TryGetValue(from, out var was) || !read.TryGetValue(to, out var became) || !became.ContentHash.AsSpan().SequenceEqual(entry.ContentHash)) return null;
        return Describe(entry, known[at], from, StoredArticle.Read(was.Content, entry.ArticleId, from), StoredArticle.Read(became.Content, entry.ArticleId, to));
    }

    private static RevisionChange Describe(JournalEntryRow entry, SeenRevision revision, int from, ParsedArticle was, ParsedArticle became)
    {
        var diff = ArticleComparison.Compare(entry.ArticleId, from, was, revision.Number, became);
        return new RevisionChange
        {
            ArticleId = entry.ArticleId,
            Revision = revision.Number,
            From = from,
            At = entry.At,
            SeenAt = revision.SeenAt,
            Title = became.Title,
            Publisher = became.Publisher?.Id,
            Url = became.Url,
            TitleChanged = diff.Title.Changed,
            LeadChanged = diff.Lead.Changed,
            BodyChanged = diff.Body.Changed,
            WordsAdded = diff.Title.WordsAdded + diff.Body.WordsAdded,
            WordsRemoved = diff.Title.WordsRemoved + diff.Body.WordsRemoved,
            Notice = EditNotices.Of(was, became),
            ParserChanged = diff.ParserChanged,
        };
    }

    private sealed record SeenRevision(Guid ArticleId, int Number, DateTimeOffset? SeenAt);
}
