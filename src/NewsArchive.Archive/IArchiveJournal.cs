using NewsArchive.Archive.Model;

namespace NewsArchive.Archive;

/// <summary>The journal of all changes, and the proof that the archive is what it tells.</summary>
/// <remarks>Safe to use from several threads, and from several processes on one database.</remarks>
public interface IArchiveJournal
{
    /// <summary>What happened to an article, oldest first; also to one that is gone. Empty where nobody ever heard of it.</summary>
    /// <param name="id">The article.</param>
    /// <param name="after">The sequence after which to begin; 0 for all.</param>
    /// <param name="limit">At most this many, from 1.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<IReadOnlyList<JournalEntry>> ListAsync(Guid id, long after, int limit, CancellationToken cancellationToken);

    /// <summary>Makes a digest of the journal as it stands.</summary>
    Task<ArchiveDigest> SealAsync(CancellationToken cancellationToken);

    /// <summary>Digests, newest first.</summary>
    /// <param name="before">The number before which to begin; null for the newest.</param>
    /// <param name="limit">At most this many, from 1.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<IReadOnlyList<ArchiveDigest>> ListDigestsAsync(long? before, int limit, CancellationToken cancellationToken);

    /// <summary>Brings some of the articles that are older than the journal into it.</summary>
    /// <returns>How many; 0: all are in it.</returns>
    Task<int> AdoptSomeAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Checks originals, rows and journal against one another. May take hours on a large archive, and lets others read and
    /// write meanwhile.
    /// </summary>
    /// <param name="digests">Digests that were kept elsewhere, to be compared beside those in the archive.</param>
    /// <param name="progress">Is told how far it has come; null: nobody.</param>
    /// <param name="cancellationToken">Ends the checking.</param>
    /// <exception cref="ArchiveUnavailableException">The database did not answer.</exception>
    Task<VerificationReport> VerifyAsync(
        IReadOnlyList<ArchiveDigest> digests, IProgress<VerificationProgress>? progress, CancellationToken cancellationToken);
}
