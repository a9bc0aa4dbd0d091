using NewsArchive.Archive.Model;

namespace NewsArchive.Archive;

/// <summary>The archive: takes articles in and gives them back, whatever database keeps them.</summary>
/// <remarks>Safe to use from several threads, and from several processes on one database.</remarks>
public interface IArticleArchive
{
    /// <summary>
    /// Archives an article. A new one is created; one of which some revision has the same original or the same clean
    /// content is left unchanged, so that importing again adds nothing; any other becomes the article's next revision.
    /// All in one transaction.
    /// </summary>
    /// <exception cref="ArchiveUnavailableException">The database did not answer; nothing was written.</exception>
    Task<IngestResult> IngestAsync(ArticleSubmission submission, CancellationToken cancellationToken);

    /// <summary>
    /// Works out what archiving several articles takes, as far as that can be done before: hashes, fingerprints, what the index gets. It is most
    /// of the processor's work, and can be done while others are written.
    /// </summary>
    /// <exception cref="ArchiveUnavailableException">The database did not answer.</exception>
    Task<PreparedArticles> PrepareAsync(IReadOnlyList<ArticleSubmission> submissions, CancellationToken cancellationToken);

    /// <summary>
    /// Archives several articles in one transaction, as if each had been submitted after the one before: of two versions
    /// of an article the later one is the later revision. One commit for all of them is what makes it fast.
    /// </summary>
    /// <param name="articles">Some hundreds; the transaction holds up other writers of SQLite.</param>
    /// <returns>What became of each, in their order.</returns>
    /// <exception cref="ArchiveUnavailableException">The database did not answer; none was written.</exception>
    Task<IReadOnlyList<IngestResult>> IngestManyAsync(PreparedArticles articles, CancellationToken cancellationToken);

    /// <inheritdoc cref="IngestManyAsync(PreparedArticles, CancellationToken)"/>
    async Task<IReadOnlyList<IngestResult>> IngestManyAsync(IReadOnlyList<ArticleSubmission> submissions, CancellationToken cancellationToken) =>
        await IngestManyAsync(await PrepareAsync(submissions, cancellationToken), cancellationToken);

    /// <summary>The article with its latest revision, or null.</summary>
    Task<ArchivedArticle?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>One page of articles, newest first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not within its bounds.</exception>
    Task<ArticlePage> ListAsync(ArticleQuery query, CancellationToken cancellationToken);

    /// <summary>The untouched original of a revision (null: the latest), or null where there is no such article or revision.</summary>
    /// <exception cref="ArchiveDamagedException">The stored bytes no longer have the checksum they were archived with.</exception>
    Task<OriginalDocument?> ReadOriginalAsync(Guid id, int? revision, CancellationToken cancellationToken);

    /// <summary>The article's revisions, newest first; empty where there is no such article.</summary>
    Task<IReadOnlyList<RevisionSummary>> ListRevisionsAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Removes an article with all its revisions and originals.</summary>
    /// <returns>False where there was no such article.</returns>
    Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken);
}
