namespace NewsArchive.Archive.SavedSearches;

/// <summary>Searches that tell a hook of each new article they find.</summary>
/// <remarks>Safe to use from several threads, and from several processes on one database.</remarks>
public interface ISavedSearchStore
{
    /// <summary>Saves a search. What comes into the archive from now on is looked through for it.</summary>
    Task<SavedSearch> AddAsync(SavedSearchDefinition definition, HookSecret secret, CancellationToken cancellationToken);

    Task<SavedSearch?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Saved searches in the order they were added.</summary>
    /// <param name="after">Id of the last one before the page; null for the first page.</param>
    /// <param name="limit">At least 1.</param>
    Task<IReadOnlyList<SavedSearch>> ListAsync(Guid? after, int limit, CancellationToken cancellationToken);

    Task<int> CountAsync(CancellationToken cancellationToken);

    /// <summary>Changes a saved search. Articles that were told stay told; those that came in before the change are not looked through again.</summary>
    /// <param name="version">The version that was changed; null: whichever it has.</param>
    Task<SavedSearchChange> ChangeAsync(Guid id, int? version, SavedSearchDefinition definition, CancellationToken cancellationToken);

    /// <summary>Gives it another secret; the present one signs beside it for a while.</summary>
    /// <param name="oldUntil">For how long.</param>
    /// <returns>Null where there is no such search.</returns>
    Task<SavedSearch?> ReplaceSecretAsync(Guid id, HookSecret secret, DateTimeOffset oldUntil, CancellationToken cancellationToken);

    /// <summary>Removes it with its deliveries, also those that are still to be made.</summary>
    /// <returns>False where there was none.</returns>
    Task<bool> RemoveAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Its deliveries, newest first.</summary>
    /// <param name="before">Id of the last one before the page; null for the first page.</param>
    Task<IReadOnlyList<HookDelivery>> ListDeliveriesAsync(Guid id, Guid? before, int limit, CancellationToken cancellationToken);

    Task<int> CountDeliveriesAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Forgets deliveries that ended before a moment.</summary>
    Task<int> RemoveEndedAsync(DateTimeOffset before, CancellationToken cancellationToken);
}

/// <summary>What came of changing a saved search.</summary>
/// <param name="Outcome">Whether it was changed.</param>
/// <param name="Search">The search as it stands; null where it is missing.</param>
public sealed record SavedSearchChange(SavedSearchOutcome Outcome, SavedSearch? Search);

public enum SavedSearchOutcome
{
    Changed,

    /// <summary>There is no such search.</summary>
    Missing,

    /// <summary>It was changed by somebody else meanwhile.</summary>
    OtherVersion,
}
