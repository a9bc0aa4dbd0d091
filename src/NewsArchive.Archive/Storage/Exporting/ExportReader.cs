using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Exporting;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.Exporting;

/// <summary>Reads articles for exports, a batch at a time.</summary>
internal sealed class ExportReader(DatabaseSession session, ISearchIndex index, ArchiveOptions options)
{
    public int AtOnce => options.ExportedAtOnce;

    public ExportSelection Select(ExportQuery query) => new(session, index, query, AtOnce);

    public Task<List<JournalHeadRow>> ReadHeadsAsync(CancellationToken cancellationToken) => session.RunAsync(
        (context, token) => context.JournalHeads.AsNoTracking().OrderBy(head => head.Strand).ToListAsync(token), cancellationToken);

    /// <summary>Articles that only the journal knows.</summary>
    public Task<List<Guid>> ReadGoneIdsAsync(Guid after, CancellationToken cancellationToken) => session.RunAsync(
        (context, token) => context.Journal.Where(entry => entry.ArticleId.CompareTo(after) > 0 && !context.Articles.Any(article => article.Id == entry.ArticleId))
            .Select(entry => entry.ArticleId).Distinct().OrderBy(id => id).Take(AtOnce).ToListAsync(token),
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
    /// <returns>The place of the last one, which may be gone meanwhile, and those that are there; null: there are no more.</returns>
    public async Task<(ExportPlace Last, IReadOnlyList<ExportedArticle> Articles)?> ReadLatestAsync(ExportSelection selection, ExportPlace after, CancellationToken cancellationToken)
    {
        var places = await selection.NextAsync(after, cancellationToken);
        if (places.Count == 0) return null;
        var ids = places.ConvertAll(place => place.Id);
        var rows = await session.RunAsync(
            (context, token) => Latest(context, ids).ToDictionaryAsync(row => row.Id, token), cancellationToken);
        return (places[^1], [.. ids.Where(rows.ContainsKey).Select(id => ToExported(rows[id]))]);
    }

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

    /// <remarks>
    /// By their ids, which are read before: where the join itself is to begin behind a place, PostgreSQL thinks that it finds hardly an original
    /// (the column it is looked up by is an expression), and reads both tables to their ends for each batch.
    /// </remarks>
    private static IQueryable<LatestRow> Latest(ArchiveContext context, List<Guid> ids) =>
        from article in context.Articles.AsNoTracking()
        where ids.Contains(article.Id)
        join revision in context.Revisions on new { ArticleId = article.Id, Number = article.Revision } equals new { revision.ArticleId, revision.Number }
        join original in context.Originals on new { revision.ArticleId, Number = revision.ReadFrom ?? revision.Number } equals new { original.ArticleId, original.Number }
        select new LatestRow(article.Id, article.Revision, article.FirstArchivedAt, article.ArchivedAt, revision.Content, original.Sha256);

    private static ExportedArticle ToExported(LatestRow row) =>
        new(row.Id, row.Revision, row.FirstArchivedAt, row.ArchivedAt, StoredArticle.Read(row.Content, row.Id, row.Revision), Convert.ToHexStringLower(row.Sha256));

    private sealed record LatestRow(Guid Id, int Revision, DateTimeOffset FirstArchivedAt, DateTimeOffset ArchivedAt, string Content, byte[] Sha256);
}
