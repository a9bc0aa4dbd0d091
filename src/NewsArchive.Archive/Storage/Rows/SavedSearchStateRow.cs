namespace NewsArchive.Archive.Storage.Rows;

/// <summary>What instances note of a saved search: how far it has looked, who holds it, how its hook is doing.</summary>
internal sealed class SavedSearchStateRow
{
    public required Guid SearchId { get; init; }

    /// <summary>The last entry of each chain of the journal it has looked through.</summary>
    public required byte[] Positions { get; set; }

    /// <summary>How many entries these are together: less than the journal has where there is something to look through.</summary>
    public required long Seen { get; set; }

    /// <summary>When the next message is due; null: there is nothing to tell.</summary>
    public DateTimeOffset? NextAttemptAt { get; set; }

    /// <summary>Name of the instance that holds it; null: nobody.</summary>
    public string? LeaseOwner { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>Grows each time somebody takes it; writes that name an earlier one are refused.</summary>
    public required long Fence { get; set; }

    /// <summary>When somebody took it last: who has waited longest comes first.</summary>
    public required DateTimeOffset TakenAt { get; set; }

    public DateTimeOffset? LastDeliveryAt { get; set; }

    public required int ConsecutiveFailures { get; set; }

    public DateTimeOffset? FailingSince { get; set; }

    public required bool LongFailing { get; set; }

    public string? LastError { get; set; }

    public DateTimeOffset? LastErrorAt { get; set; }
}
