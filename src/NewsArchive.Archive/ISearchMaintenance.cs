namespace NewsArchive.Archive;

/// <summary>Keeps the index of words good. All of it can be broken off at any time and called again, and by several programs at once.</summary>
public interface ISearchMaintenance
{
    /// <summary>
    /// Counts the words of articles that came, changed or went since the last time. Until then ranking knows these articles and their words,
    /// but not how rare the words have become.
    /// </summary>
    /// <returns>How many changes were counted; 0 also where another program is at it.</returns>
    /// <exception cref="ArchiveUnavailableException">The database did not answer.</exception>
    Task<int> CountWordsAsync(CancellationToken cancellationToken);

    /// <summary>Whether all articles are indexed as this program indexes them.</summary>
    /// <exception cref="ArchiveUnavailableException">The database did not answer.</exception>
    Task<bool> IsCompleteAsync(CancellationToken cancellationToken);

    /// <summary>Indexes again what another version of this program indexed or none did, some at a time, while the archive is in use.</summary>
    /// <param name="all">Whether to index again also what is up to date.</param>
    /// <param name="progress">Told how many articles have been done so far.</param>
    /// <returns>How many articles were indexed.</returns>
    /// <exception cref="ArchiveUnavailableException">The database did not answer; call again to go on.</exception>
    Task<long> ReindexAsync(bool all, IProgress<long>? progress, CancellationToken cancellationToken);
}
