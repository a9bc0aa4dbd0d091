namespace NewsArchive.Archive.Storage.Rows;

/// <summary>An article as lists show it; its text is in <see cref="RevisionRow"/>.</summary>
internal sealed class ArticleRow
{
    public required Guid Id { get; init; }

    /// <summary>Number of the latest revision.</summary>
    public required int Revision { get; set; }

    /// <summary>Grows with every change of the row; what was read at another version is not overwritten.</summary>
    public required int Version { get; set; }

    /// <summary>Publisher id.</summary>
    public string? Publisher { get; set; }

    public string? Place { get; set; }

    /// <summary>What filters compare with: the place in lower case.</summary>
    public string? PlaceFolded { get; set; }

    public string? Title { get; set; }

    public string? Lead { get; set; }

    public string? Url { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>The offset <see cref="PublishedAt"/> was given with; the column itself is UTC.</summary>
    public short? PublishedOffsetMinutes { get; set; }

    /// <summary>The order of lists: when it was published, or first archived where that is unknown.</summary>
    public required DateTimeOffset SortAt { get; set; }

    public required DateTimeOffset FirstArchivedAt { get; init; }

    /// <summary>When the latest revision was archived.</summary>
    public required DateTimeOffset ArchivedAt { get; set; }

    /// <summary>Sequence of the last journal entry that changed the row; 0 for what was there before there was a journal.</summary>
    public long JournalSequence { get; set; }
}
