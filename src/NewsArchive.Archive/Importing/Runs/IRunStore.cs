namespace NewsArchive.Archive.Importing.Runs;

/// <summary>Runs, as people and other programs see them.</summary>
public interface IRunStore
{
    /// <summary>Asks for a run as soon as an instance is free. Where one is open already, it is that one.</summary>
    /// <returns>Null where there is no such source.</returns>
    Task<QueuedRun?> QueueAsync(Guid sourceId, RunTrigger trigger, CancellationToken cancellationToken);

    Task<ImportRun?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Runs, newest first.</summary>
    /// <param name="sourceId">Of this source; null: of all.</param>
    /// <param name="before">Id of the last one before the page; null for the first page.</param>
    /// <param name="limit">At least 1.</param>
    Task<IReadOnlyList<ImportRun>> ListAsync(Guid? sourceId, Guid? before, int limit, CancellationToken cancellationToken);

    Task<int> CountAsync(Guid? sourceId, CancellationToken cancellationToken);

    /// <summary>Items of a run, by their numbers.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="outcome">Only those; null: all.</param>
    /// <param name="after">Number of the last one before the page; 0 for the first page.</param>
    /// <param name="limit">At least 1.</param>
    Task<IReadOnlyList<RunItem>> ListItemsAsync(Guid runId, ItemOutcome? outcome, int after, int limit, CancellationToken cancellationToken);

    Task<int> CountItemsAsync(Guid runId, ItemOutcome? outcome, CancellationToken cancellationToken);

    /// <summary>Asks a run to stop. One that no instance has taken yet is cancelled at once.</summary>
    /// <returns>The run as it stands; null where there is none. One that has ended stays as it is.</returns>
    Task<ImportRun?> CancelAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Lets the next run of the source try the failed items of a run again, and asks for that run.</summary>
    /// <returns>The run that tries them and how many there are: none where nothing failed, or it is being tried again already.</returns>
    Task<RetriedRun?> RetryAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Removes runs that ended before a time, with their items; what is still to be tried again is kept.</summary>
    Task<int> RemoveEndedAsync(DateTimeOffset before, CancellationToken cancellationToken);
}

/// <param name="Run">The run.</param>
/// <param name="IsNew">False where it was open already.</param>
public sealed record QueuedRun(ImportRun Run, bool IsNew);

/// <param name="Run">The run that tries again; null where there is nothing to try.</param>
/// <param name="Items">How many items it tries again.</param>
public sealed record RetriedRun(ImportRun? Run, int Items);
