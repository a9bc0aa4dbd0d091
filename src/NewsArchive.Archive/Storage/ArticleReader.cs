using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Storage;

/// <summary>Gives single articles back.</summary>
internal sealed class ArticleReader(DatabaseSession session)
{
    public Task<ArchivedArticle?> FindAsync(Guid id, CancellationToken cancellationToken) => session.RunAsync(
        async (context, token) =>
        {
            var query =
                from article in context.Articles.AsNoTracking()
                where article.Id == id
                join revision in context.Revisions on new { ArticleId = article.Id, Number = article.Revision } equals new { revision.ArticleId, revision.Number }
                select new { article.Revision, article.FirstArchivedAt, article.ArchivedAt, revision.Content };
            return await query.FirstOrDefaultAsync(token) is { } found
                ? new ArchivedArticle(id, found.Revision, found.FirstArchivedAt, found.ArchivedAt, StoredArticle.Read(found.Content, id, found.Revision))
                : null;
        },
        cancellationToken);

    public Task<OriginalDocument?> ReadOriginalAsync(Guid id, int? revision, CancellationToken cancellationToken) => session.RunAsync(
        async (context, token) =>
        {
            var query =
                from read in context.Revisions.AsNoTracking()
                where read.ArticleId == id && (revision == null || read.Number == revision)
                join original in context.Originals on new { read.ArticleId, Number = read.ReadFrom ?? read.Number } equals new { original.ArticleId, original.Number }
                orderby read.Number descending
                select original;
            var row = await query.FirstOrDefaultAsync(token);
            return row is null ? null : new OriginalDocument(OriginalCompression.Restore(row), row.MediaType, row.Origin);
        },
        cancellationToken);

    public Task<IReadOnlyList<RevisionSummary>> ListRevisionsAsync(Guid id, CancellationToken cancellationToken) => session.RunAsync(
        async (context, token) =>
        {
            var query =
                from revision in context.Revisions.AsNoTracking()
                where revision.ArticleId == id
                join original in context.Originals on new { revision.ArticleId, Number = revision.ReadFrom ?? revision.Number } equals new { original.ArticleId, original.Number }
                orderby revision.Number descending
                select new RevisionSummary(
                    revision.Number,
                    revision.ArchivedAt,
                    revision.Title,
                    revision.ParserVersion,
                    original.MediaType,
                    original.Length,
                    Convert.ToHexStringLower(original.Sha256),
                    original.Origin)
                {
                    Kind = revision.Kind,
                    ReadFrom = revision.ReadFrom,
                    SeenAt = revision.SeenAt,
                    Actor = revision.Actor,
                };
            return (IReadOnlyList<RevisionSummary>)await query.ToListAsync(token);
        },
        cancellationToken);
}
