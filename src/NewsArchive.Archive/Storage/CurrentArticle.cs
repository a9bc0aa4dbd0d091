using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage;

/// <summary>An article with its latest revision, as one query reads it.</summary>
/// <param name="Article">Its row, tracked, so that it can be revised.</param>
/// <param name="Latest">What its latest revision is, without its text.</param>
/// <param name="Content">The text of its latest revision.</param>
/// <param name="Original">The original that the latest revision was read from.</param>
/// <param name="SeenAt">When the site showed that original; when it was archived, where nobody knows.</param>
internal sealed record CurrentArticle(ArticleRow Article, LatestRevision Latest, string Content, OriginalNote Original, DateTimeOffset SeenAt)
{
    public static IQueryable<CurrentArticle> Query(ArchiveContext context, Guid id) => Query(context, context.Articles.Where(article => article.Id == id));

    public static IQueryable<CurrentArticle> Query(ArchiveContext context, IReadOnlyCollection<Guid> ids) =>
        Query(context, context.Articles.Where(article => EF.Parameter(ids).Contains(article.Id)));

    private static IQueryable<CurrentArticle> Query(ArchiveContext context, IQueryable<ArticleRow> articles) =>
        from article in articles
        join revision in context.Revisions on new { ArticleId = article.Id, Number = article.Revision } equals new { revision.ArticleId, revision.Number }
        join original in context.Originals on new { revision.ArticleId, Number = revision.ReadFrom ?? revision.Number } equals new { original.ArticleId, original.Number }
        join first in context.Revisions on new { original.ArticleId, original.Number } equals new { first.ArticleId, first.Number }
        select new CurrentArticle(
            article,
            new LatestRevision(revision.Kind, revision.ContentHash, revision.ParserVersion),
            revision.Content,
            new OriginalNote(original.Number, original.MediaType, original.Origin, original.Length, original.Sha256),
            first.SeenAt ?? first.ArchivedAt);

    /// <summary>
    /// Whether the archive need not take the submission. What the site showed last is unchanged, also where a later parser or
    /// a person has read it otherwise since. What it showed earlier is unchanged too: were it made the next revision, a folder
    /// with two versions of an article would add two revisions each time it is imported, without end. Unless it is known to
    /// have been shown after the latest one: then the site has gone back, and that is a revision.
    /// </summary>
    public async Task<bool> HoldsAsync(ArchiveContext context, PreparedSubmission submission, CancellationToken cancellationToken)
    {
        var (id, contentHash, sha256) = (submission.Id, submission.Reading.ContentHash, submission.OriginalSha256);
        if (IsLatest(submission)) return true;
        // A correction is not what the site showed.
        var readings =
            from revision in context.Revisions
            where revision.ArticleId == id && revision.Kind != RevisionKind.Correction
            join original in context.Originals on new { revision.ArticleId, Number = revision.ReadFrom ?? revision.Number } equals new { original.ArticleId, original.Number }
            where revision.ContentHash == contentHash || original.Sha256 == sha256
            select original.Number;
        var held = await readings.ToListAsync(cancellationToken);
        if (held.Count == 0) return false;
        return held.Contains(Original.Number) || submission.Reading.SeenAt is not { } seen || seen <= SeenAt;
    }

    /// <summary>Whether the submission is what the site showed last.</summary>
    public bool IsLatest(PreparedSubmission submission) =>
        Original.Sha256.AsSpan().SequenceEqual(submission.OriginalSha256) || Latest.ContentHash.AsSpan().SequenceEqual(submission.Reading.ContentHash);

    /// <exception cref="ArchiveDamagedException">The stored JSON is no article.</exception>
    public ArchivedArticle ToModel() =>
        new(Article.Id, Article.Revision, Article.FirstArchivedAt, Article.ArchivedAt, StoredArticle.Read(Content, Article.Id, Article.Revision));
}

/// <param name="Kind">Where it comes from.</param>
/// <param name="ContentHash">Hash of its words.</param>
/// <param name="ParserVersion">The parser that read it.</param>
internal sealed record LatestRevision(RevisionKind Kind, byte[] ContentHash, string ParserVersion);
