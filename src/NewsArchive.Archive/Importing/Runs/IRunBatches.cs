using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Importing.Runs;

/// <summary>
/// Archives the articles of a file within its run. The articles, the run's counts and the place in the file are written
/// in one transaction: whenever the program is killed, either all of them are there or none, so that the counts of a run
/// that was taken up again are those of one that was not disturbed.
/// </summary>
public interface IRunBatches
{
    /// <returns>What became of each article, in their order; null where the batch had been written before.</returns>
    /// <exception cref="LeaseLostException">Another instance has taken the source.</exception>
    /// <exception cref="ArchiveUnavailableException">The database did not answer; nothing was written.</exception>
    Task<IReadOnlyList<IngestResult>?> ArchiveAsync(ClaimedRun run, PendingItem item, ArticleBatch batch, CancellationToken cancellationToken);
}

/// <summary>Articles of a file that are archived together.</summary>
/// <param name="Articles">Some dozens; none where all failed.</param>
/// <param name="Failed">Those between them that could not be read.</param>
/// <param name="Position">How far the import has come with them.</param>
public sealed record ArticleBatch(IReadOnlyList<ArticleSubmission> Articles, IReadOnlyList<FailedPart> Failed, string Position);
