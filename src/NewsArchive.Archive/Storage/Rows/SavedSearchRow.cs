using NewsArchive.Archive.SavedSearches;

namespace NewsArchive.Archive.Storage.Rows;

/// <summary>A saved search as people define it; how it is doing is in <see cref="SavedSearchStateRow"/>.</summary>
internal sealed class SavedSearchRow
{
    public required Guid Id { get; init; }

    /// <summary>Grows with every change of the definition.</summary>
    public required int Version { get; set; }

    public required string Name { get; set; }

    public required string Query { get; set; }

    /// <summary>JSON of what narrows it down.</summary>
    public required string Filter { get; set; }

    public required string Hook { get; set; }

    public required bool Paused { get; set; }

    public PauseReason? PausedBecause { get; set; }

    /// <summary>In clear: to sign with it, it has to be known.</summary>
    public required string Secret { get; set; }

    /// <summary>One that was replaced and still signs.</summary>
    public string? OldSecret { get; set; }

    public DateTimeOffset? OldSecretUntil { get; set; }

    /// <summary>When query and filter became what they are.</summary>
    public required DateTimeOffset AskedSince { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }
}
