namespace NewsArchive.Archive.Storage.Rows;

/// <summary>How far parsing again has come, so that it can go on after an interruption.</summary>
internal sealed class ReparseRow
{
    /// <summary>The parser's version and which articles.</summary>
    public required string Task { get; init; }

    /// <summary>The last article that is done; null: none.</summary>
    public Guid? AfterId { get; set; }

    public int Seen { get; set; }

    public int Changed { get; set; }

    public int Unchanged { get; set; }

    public int Corrected { get; set; }

    public int Failed { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }
}
