using NewsArchive.Archive;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Tests.Hosts;

/// <summary>An archive that takes articles in only once a test lets it.</summary>
internal sealed class GatedArchive(IArticleArchive inner, TaskCompletionSource entered, Task open) : IArticleArchive
{
    public async Task<IngestResult> IngestAsync(ArticleSubmission submission, CancellationToken cancellationToken)
    {
        entered.TrySetResult();
        await open.WaitAsync(cancellationToken);
        return await inner.IngestAsync(submission, cancellationToken);
    }

    public Task<PreparedArticles> PrepareAsync(IReadOnlyList<ArticleSubmission> submissions, CancellationToken cancellationToken) => inner.PrepareAsync(submissions, cancellationToken);

    public async Task<IReadOnlyList<IngestResult>> IngestManyAsync(PreparedArticles articles, CancellationToken cancellationToken)
    {
        entered.TrySetResult();
        await open.WaitAsync(cancellationToken);
        return await inner.IngestManyAsync(articles, cancellationToken);
    }

    public Task<ArchivedArticle?> FindAsync(Guid id, CancellationToken cancellationToken) => inner.FindAsync(id, cancellationToken);

    public Task<ArticlePage> ListAsync(ArticleQuery query, CancellationToken cancellationToken) => inner.ListAsync(query, cancellationToken);

    public Task<OriginalDocument?> ReadOriginalAsync(Guid id, int? revision, CancellationToken cancellationToken) =>
        inner.ReadOriginalAsync(id, revision, cancellationToken);

    public Task<IReadOnlyList<RevisionSummary>> ListRevisionsAsync(Guid id, CancellationToken cancellationToken) => inner.ListRevisionsAsync(id, cancellationToken);

    public Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken) => inner.DeleteAsync(id, cancellationToken);
}
