namespace NewsArchive.Archive.Importing.Sources;

/// <summary>The sources that the archive is filled from.</summary>
/// <remarks>Safe to use from several threads, and from several processes on one database.</remarks>
public interface ISourceStore
{
    /// <summary>Adds a source, due at <paramref name="firstRunAt"/>.</summary>
    /// <returns>The source; where there is one of the same kind, address and selector already, that one.</returns>
    Task<AddedSource> AddAsync(SourceDefinition definition, DateTimeOffset firstRunAt, CancellationToken cancellationToken);

    Task<NewsSource?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Sources in the order they were added.</summary>
    /// <param name="after">Id of the last one before the page; null for the first page.</param>
    /// <param name="limit">At least 1.</param>
    Task<IReadOnlyList<NewsSource>> ListAsync(Guid? after, int limit, CancellationToken cancellationToken);

    Task<int> CountAsync(CancellationToken cancellationToken);

    /// <summary>Changes a source. Another address makes what was learnt of it void.</summary>
    /// <param name="id">The source.</param>
    /// <param name="version">The version that was changed; null: whichever it has.</param>
    /// <param name="definition">What is said of it from now on.</param>
    /// <param name="nextRunAt">When it is due; null: as it was.</param>
    Task<SourceChange> ChangeAsync(Guid id, int? version, SourceDefinition definition, DateTimeOffset? nextRunAt, CancellationToken cancellationToken);

    /// <summary>Removes a source with its runs; the articles stay.</summary>
    /// <returns>False where there was none.</returns>
    Task<bool> RemoveAsync(Guid id, CancellationToken cancellationToken);
}

/// <param name="Source">The source as it stands.</param>
/// <param name="IsNew">False where it was there already.</param>
public sealed record AddedSource(NewsSource Source, bool IsNew);

/// <summary>What came of changing a source.</summary>
/// <param name="Outcome">Whether it was changed.</param>
/// <param name="Source">The source as it stands; null where it is missing.</param>
public sealed record SourceChange(SourceChangeOutcome Outcome, NewsSource? Source);

public enum SourceChangeOutcome
{
    Changed,

    /// <summary>There is no such source.</summary>
    Missing,

    /// <summary>It was changed by somebody else meanwhile.</summary>
    OtherVersion,

    /// <summary>Another source has that kind, address and selector.</summary>
    Duplicate,
}
