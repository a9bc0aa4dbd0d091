using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Exporting;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.Exporting;

/// <summary>Reads articles for exports, a batch at a time, in the order of their ids.</summary>
internal sealed class ExportReader(DatabaseSession session)
{
    /// <summary>With all originals some 10 MB, at worst as many articles of the largest size as memory has room for.</summary>
    public const int ArticlesAtOnce = 200;

    public Task<List<JournalHeadRow>> ReadHeadsAsync(CancellationToken cancellationToken) => session.RunAsync(
        (context, token) => context.JournalHeads.AsNoTracking().OrderBy(head => head.Strand).ToListAsync(token), cancellationToken);

    public Task<List<Guid>> ReadIdsAsync(ExportQuery query, Guid after, CancellationToken cancellationToken) => session.RunAsync(
        (context, token) => Matching(context.Articles, query).Where(article => article.Id.CompareTo(after) > 0)
            .OrderBy(article => article.Id).Select(article => article.Id).Take(ArticlesAtOnce).ToListAsync(token),
        cancellationToken);

    /// <summary>Articles that only the journal knows.</summary>
    public Task<List<Guid>> ReadGoneIdsAsync(Guid after, CancellationToken cancellationToken) => session.RunAsync(
        (context, token) => context.Journal.Where(entry => entry.ArticleId.CompareTo(after) > 0 && !context.Articles.Any(article => article.Id == entry.ArticleId))
            .Select(entry => entry.ArticleId).Distinct().OrderBy(id => id).Take(ArticlesAtOnce).ToListAsync(token),
        cancellationToken);

    /// <summary>Articles that were changed since the heads were read.</summary>
    public Task<List<Guid>> ReadChangedIdsAsync(JournalHeadRow head, CancellationToken cancellationToken) => session.RunAsync(
        (context, token) => context.Journal.Where(entry => entry.Strand == head.Strand && entry.Sequence > head.Sequence)
            .Select(entry => entry.ArticleId).Distinct().OrderBy(id => id).ToListAsync(token),
        cancellationToken);

    public Task<IReadOnlyList<(ArticleRecords Records, TombstoneRow? Tombstone)>> ReadAllAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        session.RunAsync<IReadOnlyList<(ArticleRecords, TombstoneRow?)>>(
            async (context, token) =>
            {
                var records = await ArticleRecords.ReadAsync(context, ids, token);
                var tombstones = await context.Tombstones.AsNoTracking().Where(row => ids.Contains(row.ArticleId)).ToDictionaryAsync(row => row.ArticleId, token);
                return [.. records.Select(record => (record, tombstones.GetValueOrDefault(record.Id)))];
            },
            cancellationToken);

    public Task<List<DigestRow>> ReadDigestsAsync(CancellationToken cancellationToken) => session.RunAsync(
        (context, token) => context.Digests.AsNoTracking().OrderBy(digest => digest.Number).ToListAsync(token), cancellationToken);

    public Task<List<RetentionRuleRow>> ReadRetentionAsync(CancellationToken cancellationToken) => session.RunAsync(
        (context, token) => context.RetentionRules.AsNoTracking().OrderBy(rule => rule.Scope).ToListAsync(token), cancellationToken);

    /// <summary>Articles at their latest revision, without their originals.</summary>
    public Task<IReadOnlyList<ExportedArticle>> ReadLatestAsync(ExportQuery query, Guid after, CancellationToken cancellationToken) =>
        session.RunAsync<IReadOnlyList<ExportedArticle>>(
            async (context, token) =>
            {
                var rows =
                    from article in Matching(context.Articles.AsNoTracking(), query)
                    where article.Id.CompareTo(after) > 0
                    join revision in context.Revisions on new { ArticleId = article.Id, Number = article.Revision } equals new { revision.ArticleId, revision.Number }
                    join original in context.Originals on new { revision.ArticleId, Number = revision.ReadFrom ?? revision.Number } equals new { original.ArticleId, original.Number }
                    orderby article.Id
                    select new { article.Id, article.Revision, article.FirstArchivedAt, article.ArchivedAt, revision.Content, original.Sha256 };
                var read = await rows.Take(ArticlesAtOnce).ToListAsync(token);
                return [.. read.Select(row => new ExportedArticle(
                    row.Id, row.Revision, row.FirstArchivedAt, row.ArchivedAt, StoredArticle.Read(row.Content, row.Id, row.Revision), Convert.ToHexStringLower(row.Sha256)))];
            },
            cancellationToken);

    /// <summary>All originals of some articles, each with the latest reading of it.</summary>
    public static IEnumerable<ExportedOriginal> OriginalsOf(ArticleRecords records)
    {
        foreach (var original in records.Originals)
        {
            var readings = records.Revisions.Where(revision => (revision.ReadFrom ?? revision.Number) == original.Number).OrderBy(revision => revision.Number).ToList();
            yield return new ExportedOriginal(
                records.Id,
                original.Number,
                readings[0].SeenAt ?? readings[0].ArchivedAt,
                original.MediaType,
                OriginalCompression.Restore(original),
                original.Sha256,
                StoredArticle.Read(readings[^1].Content, records.Id, readings[^1].Number),
                readings[^1].ArchivedAt);
        }
    }

    private static IQueryable<ArticleRow> Matching(IQueryable<ArticleRow> articles, ExportQuery query)
    {
        if (StoredText.Name(query.Publisher) is { } publisher) articles = articles.Where(article => article.Publisher == publisher);
        if (StoredText.Folded(query.Place) is { } place) articles = articles.Where(article => article.PlaceFolded == place);
        if (query.From?.ToUniversalTime() is { } from) articles = articles.Where(article => article.SortAt >= from);
        if (query.To?.ToUniversalTime() is { } to) articles = articles.Where(article => article.SortAt < to);
        return articles;
    }
}
