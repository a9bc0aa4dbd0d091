using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage;

/// <summary>All that the archive has of one article.</summary>
internal sealed record ArticleRecords(
    Guid Id, ArticleRow? Article, IReadOnlyList<RevisionRow> Revisions, IReadOnlyList<OriginalRow> Originals, IReadOnlyList<JournalEntryRow> Entries, LegalHoldRow? Hold)
{
    /// <summary>Reads several articles, each table once.</summary>
    public static async Task<IReadOnlyList<ArticleRecords>> ReadAsync(ArchiveContext context, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var articles = await context.Articles.AsNoTracking().Where(article => ids.Contains(article.Id)).ToDictionaryAsync(article => article.Id, cancellationToken);
        var revisions = (await context.Revisions.AsNoTracking().Where(revision => ids.Contains(revision.ArticleId)).ToListAsync(cancellationToken)).ToLookup(row => row.ArticleId);
        var originals = (await context.Originals.AsNoTracking().Where(original => ids.Contains(original.ArticleId)).ToListAsync(cancellationToken)).ToLookup(row => row.ArticleId);
        var entries = (await context.Journal.AsNoTracking().Where(entry => ids.Contains(entry.ArticleId)).ToListAsync(cancellationToken)).ToLookup(row => row.ArticleId);
        var holds = await context.LegalHolds.AsNoTracking().Where(hold => ids.Contains(hold.ArticleId)).ToDictionaryAsync(hold => hold.ArticleId, cancellationToken);
        return [.. ids.Select(id => new ArticleRecords(
            id,
            articles.GetValueOrDefault(id),
            [.. revisions[id].OrderBy(row => row.Number)],
            [.. originals[id].OrderBy(row => row.Number)],
            [.. entries[id].OrderBy(row => row.Sequence)],
            holds.GetValueOrDefault(id)))];
    }
}
