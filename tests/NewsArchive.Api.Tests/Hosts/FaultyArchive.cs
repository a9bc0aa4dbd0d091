using NewsArchive.Archive;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Tests.Hosts;

/// <summary>An archive that fails before it does what it is asked for, whenever it is told to.</summary>
internal sealed class FaultyArchive(IArticleArchive inner, Func<int, Exception?> failure) : IArticleArchive
{
    private int _calls;

    public Task<IngestResult> IngestAsync(ArticleSubmission submission, CancellationToken cancellationToken) =>
        Try(() => inner.IngestAsync(submission, cancellationToken));

    public Task<IReadOnlyList<IngestResult>> IngestManyAsync(IReadOnlyList<ArticleSubmission> submissions, CancellationToken cancellationToken) =>
        Try(() => inner.IngestManyAsync(submissions, cancellationToken));

    public Task<ArchivedArticle?> FindAsync(Guid id, CancellationToken cancellationToken) => Try(() => inner.FindAsync(id, cancellationToken));

    public Task<ArticlePage> ListAsync(ArticleQuery query, CancellationToken cancellationToken) => Try(() => inner.ListAsync(query, cancellationToken));

    public Task<OriginalDocument?> ReadOriginalAsync(Guid id, int? revision, CancellationToken cancellationToken) =>
        Try(() => inner.ReadOriginalAsync(id, revision, cancellationToken));

    public Task<IReadOnlyList<RevisionSummary>> ListRevisionsAsync(Guid id, CancellationToken cancellationToken) =>
        Try(() => inner.ListRevisionsAsync(id, cancellationToken));

    public Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken) => Try(() => inner.DeleteAsync(id, cancellationToken));

    private Task<T> Try<T>(Func<Task<T>> call) => failure(Interlocked.Increment(ref _calls)) is { } exception ? Task.FromException<T>(exception) : call();
}
