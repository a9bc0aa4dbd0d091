using NewsArchive.Archive.Model;

namespace NewsArchive.Archive;

/// <summary>Takes articles down for good, and keeps others from being deleted.</summary>
/// <remarks>Safe to use from several threads, and from several processes on one database. Everything it does is in the journal.</remarks>
public interface ITakedowns
{
    /// <summary>
    /// Removes an article with all that is of its text: revisions, originals, what lists and runs noted of it, kept replies. A
    /// tombstone stays, and it does not come in again.
    /// </summary>
    /// <returns>False where there is no such article.</returns>
    /// <exception cref="LegalHoldException">The article is under legal hold.</exception>
    Task<bool> TakeDownAsync(Guid id, string reason, string actor, CancellationToken cancellationToken);

    /// <summary>Removes a tombstone, so that the article may come in again. What was taken down does not come back.</summary>
    /// <returns>False where there is no such tombstone.</returns>
    Task<bool> LiftAsync(Guid id, string actor, CancellationToken cancellationToken);

    Task<Tombstone?> FindTombstoneAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Tombstones in the order of their ids.</summary>
    /// <param name="after">The id after which to begin; null for the first.</param>
    /// <param name="limit">At most this many, from 1.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<IReadOnlyList<Tombstone>> ListTombstonesAsync(Guid? after, int limit, CancellationToken cancellationToken);

    /// <summary>Puts an article under legal hold; one that is there already stays as it is.</summary>
    /// <returns>False where there is no such article.</returns>
    Task<bool> HoldAsync(Guid id, string reason, string actor, CancellationToken cancellationToken);

    /// <returns>False where the article is not under legal hold.</returns>
    Task<bool> ReleaseAsync(Guid id, string actor, CancellationToken cancellationToken);

    Task<LegalHold?> FindHoldAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>All rules, in the order of their scopes.</summary>
    Task<IReadOnlyList<RetentionRule>> ListRetentionAsync(CancellationToken cancellationToken);

    /// <summary>Sets a rule; null removes it.</summary>
    /// <exception cref="ArgumentException">The scope is neither "publisher:ID" nor "source:ID", or the days are not from 1.</exception>
    Task SetRetentionAsync(string scope, int? days, string actor, CancellationToken cancellationToken);

    /// <summary>Takes down some of what was kept for longer than the rules say, but nothing under legal hold.</summary>
    /// <returns>How many; 0: nothing is left.</returns>
    Task<int> RetainSomeAsync(CancellationToken cancellationToken);
}
