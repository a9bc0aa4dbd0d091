using NewsArchive.Archive.SavedSearches.Delivery;

namespace NewsArchive.Archive.Storage.Rows;

/// <summary>An article that a saved search found: it is told of once, so that the row stays when it was.</summary>
internal sealed class SearchMatchRow
{
    public required Guid SearchId { get; init; }

    /// <summary>No foreign key: the article may leave the archive, and come in again.</summary>
    public required Guid ArticleId { get; init; }

    public required MatchReason Reason { get; init; }

    public required DateTimeOffset MatchedAt { get; init; }

    /// <summary>The message that tells of it; null: it waits for one.</summary>
    public Guid? DeliveryId { get; set; }
}
