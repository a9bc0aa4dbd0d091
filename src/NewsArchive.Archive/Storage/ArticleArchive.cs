using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Storage;

/// <summary>The archive in a relational database.</summary>
internal sealed class ArticleArchive(ArticleWriter writer, GroupCommit group, ArticleReader reader, ArticleListing listing) : IArticleArchive
{
    public Task<IngestResult> IngestAsync(ArticleSubmission submission, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(submission);
        return group.IngestAsync(submission, cancellationToken);
    }

    public Task<PreparedArticles> PrepareAsync(IReadOnlyList<ArticleSubmission> submissions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(submissions);
        return writer.PrepareAsync(submissions, cancellationToken);
    }

    public Task<IReadOnlyList<IngestResult>> IngestManyAsync(PreparedArticles articles, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return writer.IngestManyAsync(articles, cancellationToken);
    }

    public Task<ArchivedArticle?> FindAsync(Guid id, CancellationToken cancellationToken) => reader.FindAsync(id, cancellationToken);

    public Task<ArticlePage> ListAsync(ArticleQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return listing.ListAsync(query, cancellationToken);
    }

    public Task<OriginalDocument?> ReadOriginalAsync(Guid id, int? revision, CancellationToken cancellationToken) =>
        reader.ReadOriginalAsync(id, revision, cancellationToken);

    public Task<IReadOnlyList<RevisionSummary>> ListRevisionsAsync(Guid id, CancellationToken cancellationToken) =>
        reader.ListRevisionsAsync(id, cancellationToken);

    public Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken) => writer.DeleteAsync(id, cancellationToken);
}
