using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Importing.Runs;

/// <summary>
/// Archives the articles of a file within its run. The articles, the run's counts and the place in the file are written
/// in one transaction: whenever the program is killed, either all of them are there or none, so that the counts of a run
/// that was taken up again are those of one that was not disturbed.
/// </summary>
public interface IRunBatches
{
    /// <summary>Works out what archiving a batch takes; see <see cref="IArticleArchive.PrepareAsync"/>.</summary>
    /// <exception cref="ArchiveUnavailableException">The database did not answer.</exception>
    Task<PreparedArticles> PrepareAsync(ArticleBatch batch, CancellationToken cancellationToken);

    /// <param name="run">The run.</param>
    /// <param name="item">Its item.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="articles">Those of the batch.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    /// <returns>What became of the articles; null where the batch had been written before.</returns>
    /// <exception cref="LeaseLostException">Another instance has taken the source.</exception>
    /// <exception cref="ArchiveUnavailableException">The database did not answer; nothing was written.</exception>
    Task<ItemResult?> ArchiveAsync(ClaimedRun run, PendingItem item, ArticleBatch batch, PreparedArticles articles, CancellationToken cancellationToken);
}
