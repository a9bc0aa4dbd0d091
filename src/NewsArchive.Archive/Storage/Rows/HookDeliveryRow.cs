using NewsArchive.Archive.SavedSearches;

namespace NewsArchive.Archive.Storage.Rows;

/// <summary>A message to a hook, without what it says: that is made of the articles with each attempt.</summary>
internal sealed class HookDeliveryRow
{
    public required Guid Id { get; init; }

    public required Guid SearchId { get; init; }

    public required DeliveryKind Kind { get; init; }

    public required DeliveryState State { get; set; }

    public required int Articles { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required int Attempts { get; set; }

    public int? Status { get; set; }

    public string? Error { get; set; }

    public DateTimeOffset? EndedAt { get; set; }
}
