using NewsArchive.Archive.Importing.Runs;

namespace NewsArchive.Archive.Storage.Rows;

/// <summary>A visit to a source with the import of what it listed.</summary>
internal sealed class RunRow
{
    public required Guid Id { get; init; }

    public required Guid SourceId { get; init; }

    public required RunTrigger Trigger { get; init; }

    public required RunState State { get; set; }

    public required DateTimeOffset QueuedAt { get; init; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Whether what it has to import is written down.</summary>
    public bool Listed { get; set; }

    public int Seen { get; set; }

    public int Created { get; set; }

    public int Unchanged { get; set; }

    public int Revised { get; set; }

    public int Failed { get; set; }

    public int Pending { get; set; }

    public long Bytes { get; set; }

    public int Resumed { get; set; }

    public bool CancelRequested { get; set; }

    public string? Error { get; set; }
}
