namespace NewsArchive.Archive.Storage.Rows;

/// <summary>An item that was imported, or given up: it is not fetched again unless the source says something else of it.</summary>
internal sealed class SeenItemRow
{
    public required Guid SourceId { get; init; }

    /// <summary>Hash of what the source knows it by.</summary>
    public required string ItemKey { get; init; }

    /// <summary>Hash of what the source said of it.</summary>
    public required string Fingerprint { get; set; }

    public Guid? ArticleId { get; set; }

    public required DateTimeOffset FirstSeenAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; set; }
}
