using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Archive.Importing.Runs;

/// <summary>Imports what sources of one kind list.</summary>
public interface IItemImporter
{
    bool Takes(SourceKind kind);

    /// <summary>Imports an item. What fails is told in the result.</summary>
    /// <param name="run">The run.</param>
    /// <param name="item">The item.</param>
    /// <param name="advance">Notes how far it has come, where it can go on in its middle.</param>
    /// <exception cref="ArchiveUnavailableException">The archive does not answer; the run stops, and goes on later.</exception>
    Task<ItemResult> ImportAsync(ClaimedRun run, PendingItem item, Func<string, ItemResult, Task> advance, CancellationToken cancellationToken);
}
