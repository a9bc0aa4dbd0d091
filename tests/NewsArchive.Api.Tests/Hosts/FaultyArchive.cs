using NewsArchive.Archive;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Tests.Hosts;

/// <summary>An archive that fails before it does what it is asked for, whenever it is told to.</summary>
/// <param name="inner">The archive.</param>
/// <param name="failure">What a call fails with, by its number.</param>
/// <param name="refuse">What archiving an article fails with, and with it the articles that were to be archived together.</param>
internal sealed class FaultyArchive(IArticleArchive inner, Func<int, Exception?> failure, Func<ArticleSubmission, Exception?>? refuse = null) : IArticleArchive
{
    private int _calls;

    /// <summary>How often it was asked.</summary>
    public int Calls => _calls;

    public Task<IngestResult> IngestAsync(ArticleSubmission submission, CancellationToken cancellationToken) =>
        Try(() => Refusal([submission]) is { } refusal ? Task.FromException<IngestResult>(refusal) : inner.IngestAsync(submission, cancellationToken));

    public Task<PreparedArticles> PrepareAsync(IReadOnlyList<ArticleSubmission> submissions, CancellationToken cancellationToken) => inner.PrepareAsync(submissions, cancellationToken);

    public Task<IReadOnlyList<IngestResult>> IngestManyAsync(PreparedArticles articles, CancellationToken cancellationToken) =>
        Try(() => Refusal(articles.Submissions) is { } refusal ? Task.FromException<IReadOnlyList<IngestResult>>(refusal) : inner.IngestManyAsync(articles, cancellationToken));

    public Task<ArchivedArticle?> FindAsync(Guid id, CancellationToken cancellationToken) => Try(() => inner.FindAsync(id, cancellationToken));

    public Task<ArticlePage> ListAsync(ArticleQuery query, CancellationToken cancellationToken) => Try(() => inner.ListAsync(query, cancellationToken));

    public Task<OriginalDocument?> ReadOriginalAsync(Guid id, int? revision, CancellationToken cancellationToken) =>
        Try(() => inner.ReadOriginalAsync(id, revision, cancellationToken));

    public Task<IReadOnlyList<RevisionSummary>> ListRevisionsAsync(Guid id, CancellationToken cancellationToken) =>
        Try(() => inner.ListRevisionsAsync(id, cancellationToken));

    public Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken) => Try(() => inner.DeleteAsync(id, cancellationToken));

    /// <summary>One that fails for some articles only.</summary>
    public static FaultyArchive Refusing(IArticleArchive inner, Func<ArticleSubmission, Exception?> refuse) => new(inner, _ => null, refuse);

    private Exception? Refusal(IEnumerable<ArticleSubmission> submissions) => submissions.Select(submission => refuse?.Invoke(submission)).FirstOrDefault(refusal => refusal is not null);

    private Task<T> Try<T>(Func<Task<T>> call) => failure(Interlocked.Increment(ref _calls)) is { } exception ? Task.FromException<T>(exception) : call();
}
