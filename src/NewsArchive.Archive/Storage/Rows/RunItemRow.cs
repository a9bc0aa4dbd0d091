using NewsArchive.Archive.Importing.Runs;

namespace NewsArchive.Archive.Storage.Rows;

/// <summary>The journal: what a run has to import, and what became of it.</summary>
internal sealed class RunItemRow
{
    public required Guid RunId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required Guid SourceId { get; init; }

    /// <summary>Hash of what the source knows it by; null for an article inside a file.</summary>
    public string? ItemKey { get; init; }

    /// <summary>Hash of what the source said of it.</summary>
    public string? Fingerprint { get; init; }

    public required ItemOutcome Outcome { get; set; }

    public required string Address { get; init; }

    public string? Title { get; init; }

    public required int Attempts { get; set; }

    /// <summary>When the next run of the source takes it up again.</summary>
    public DateTimeOffset? RetryAt { get; set; }

    public string? Reason { get; set; }

    public Guid? ArticleId { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>How far its import has come.</summary>
    public string? Position { get; set; }

    /// <summary>JSON of the item as the source listed it; null where it will not be needed again.</summary>
    public string? Item { get; set; }
}
