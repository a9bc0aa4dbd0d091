namespace NewsArchive.Archive.Storage.Rows;

/// <summary>What instances note of a source: when it is due, who holds it, how it is doing.</summary>
internal sealed class SourceStateRow
{
    public required Guid SourceId { get; init; }

    public required DateTimeOffset NextRunAt { get; set; }

    /// <summary>Name of the instance that holds it; null: nobody.</summary>
    public string? LeaseOwner { get; set; }

    /// <summary>Until when it is held; null: nobody holds it.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>Grows each time somebody takes it; writes that name an earlier one are refused.</summary>
    public required long Fence { get; set; }

    public DateTimeOffset? LastRunAt { get; set; }

    public DateTimeOffset? LastSuccessAt { get; set; }

    public required int ConsecutiveFailures { get; set; }

    public string? LastError { get; set; }

    public DateTimeOffset? LastErrorAt { get; set; }

    /// <summary>JSON of what was learnt by visiting it.</summary>
    public required string Memory { get; set; }
}
