using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage;

/// <summary>An article with its latest revision, as one query reads it.</summary>
internal sealed record CurrentArticle(ArticleRow Article, string Content, byte[] ContentHash, byte[] OriginalSha256)
{
    /// <summary>The article's row is tracked, so that it can be revised.</summary>
    public static IQueryable<CurrentArticle> Query(ArchiveContext context, Guid id) =>
        from article in context.Articles
        where article.Id == id
        join revision in context.Revisions on new { ArticleId = article.Id, Number = article.Revision } equals new { revision.ArticleId, revision.Number }
        join original in context.Originals on new { revision.ArticleId, revision.Number } equals new { original.ArticleId, original.Number }
        select new CurrentArticle(article, revision.Content, revision.ContentHash, original.Sha256);

    public bool Holds(PreparedSubmission submission) =>
        OriginalSha256.AsSpan().SequenceEqual(submission.OriginalSha256) || ContentHash.AsSpan().SequenceEqual(submission.ContentHash);

    /// <summary>
    /// Whether an earlier revision holds it. Were it made the next one, a folder with two versions of an article would
    /// add two revisions each time it is imported, without end.
    /// </summary>
    public static async Task<bool> HeldBeforeAsync(ArchiveContext context, PreparedSubmission submission, CancellationToken cancellationToken)
    {
        var (id, contentHash, sha256) = (submission.Id, submission.ContentHash, submission.OriginalSha256);
        return await context.Revisions.AnyAsync(revision => revision.ArticleId == id && revision.ContentHash == contentHash, cancellationToken)
            || await context.Originals.AnyAsync(original => original.ArticleId == id && original.Sha256 == sha256, cancellationToken);
    }

    /// <exception cref="ArchiveDamagedException">The stored JSON is no article.</exception>
    public ArchivedArticle ToModel() =>
        new(Article.Id, Article.Revision, Article.FirstArchivedAt, Article.ArchivedAt, StoredArticle.Read(Content, Article.Id, Article.Revision));
}
