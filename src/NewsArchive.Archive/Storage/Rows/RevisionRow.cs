namespace NewsArchive.Archive.Storage.Rows;

/// <summary>One reading of an article; never changed once written.</summary>
internal sealed class RevisionRow
{
    public required Guid ArticleId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public string? Title { get; init; }

    public required string ParserVersion { get; init; }

    public required byte[] ContentHash { get; init; }

    public required DateTimeOffset ArchivedAt { get; init; }

    /// <summary>The clean article, as JSON. The last column: SQLite reads through a long one to those behind it.</summary>
    public required string Content { get; init; }
}
