namespace NewsArchive.Archive.Storage.Rows;

/// <summary>An article that nobody may delete.</summary>
internal sealed class LegalHoldRow
{
    public required Guid ArticleId { get; init; }

    public required string Reason { get; init; }

    /// <summary>Who put it under hold.</summary>
    public required string Actor { get; init; }

    public required DateTimeOffset At { get; init; }
}
