namespace NewsArchive.Archive.Storage.Rows;

/// <summary>An article that was taken down and may not come in again; nothing of its text.</summary>
internal sealed class TombstoneRow
{
    public required Guid ArticleId { get; init; }

    public required string Reason { get; init; }

    /// <summary>Who took it down.</summary>
    public required string Actor { get; init; }

    public required DateTimeOffset At { get; init; }
}
