using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Archive.Importing.Runs;

/// <summary>
/// What instances write down while they run sources, so that whoever is killed loses nothing and whoever comes after
/// doubles nothing.
/// </summary>
public interface IRunJournal
{
    /// <summary>
    /// Writes down what has to be imported: listed items that are new or have changed, and failed ones of earlier runs
    /// whose time has come. In the same transaction the source's memory is kept: validators that hid the list from the
    /// next visit are never stored without it.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="reading">What the visit gave.</param>
    /// <param name="most">At most this many items; then the validators are forgotten, so that the rest is listed again.</param>
    /// <returns>What is known of the source now, its rate included.</returns>
    /// <exception cref="LeaseLostException">Another instance has taken the source.</exception>
    Task<SourceMemory> BeginAsync(ClaimedRun run, SourceReading reading, int most, CancellationToken cancellationToken);

    /// <summary>The next items to import, in their order.</summary>
    Task<IReadOnlyList<PendingItem>> NextAsync(ClaimedRun run, int most, CancellationToken cancellationToken);

    /// <summary>Notes how far the import of an item has come.</summary>
    /// <exception cref="LeaseLostException">Another instance has taken the source.</exception>
    Task AdvanceAsync(ClaimedRun run, PendingItem item, string position, ItemResult sofar, CancellationToken cancellationToken);

    /// <summary>Notes what became of an item.</summary>
    /// <param name="run">The run.</param>
    /// <param name="item">The item.</param>
    /// <param name="result">What became of it.</param>
    /// <param name="retryAt">When it is tried again by itself; null: not.</param>
    /// <returns>Whether somebody asked the run to stop.</returns>
    /// <exception cref="LeaseLostException">Another instance has taken the source.</exception>
    Task<bool> SettleAsync(ClaimedRun run, PendingItem item, ItemResult result, DateTimeOffset? retryAt, CancellationToken cancellationToken);

    /// <summary>Ends a run and lets the source go.</summary>
    /// <exception cref="LeaseLostException">Another instance has taken the source.</exception>
    Task EndAsync(ClaimedRun run, RunEnd ending, CancellationToken cancellationToken);
}

/// <summary>How a run ended.</summary>
/// <param name="State">Completed, failed or cancelled.</param>
/// <param name="NextRunAt">When the source is due next.</param>
public sealed record RunEnd(RunState State, DateTimeOffset NextRunAt)
{
    /// <summary>Why it failed.</summary>
    public string? Error { get; init; }

    /// <summary>What is known of the source now; null: as the run's beginning left it.</summary>
    public SourceMemory? Memory { get; init; }

    public long Bytes { get; init; }
}
