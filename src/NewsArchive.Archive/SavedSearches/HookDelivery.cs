using System.Text.Json.Serialization;

using NewsArchive.Parsing;

namespace NewsArchive.Archive.SavedSearches;

/// <summary>A message to a hook, and what came of it.</summary>
public sealed record HookDelivery
{
    /// <summary>Sorts by the time it was made.</summary>
    public required Guid Id { get; init; }

    /// <summary>The header `webhook-id`: the same with every attempt.</summary>
    public string MessageId => MessageIdOf(Id);

    public required DeliveryKind Kind { get; init; }

    public required DeliveryState State { get; init; }

    /// <summary>Articles it tells of.</summary>
    public required int Articles { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required int Attempts { get; init; }

    /// <summary>HTTP status of the last answer; null: there was none.</summary>
    public int? Status { get; init; }

    /// <summary>Why the last attempt failed; null: it did not.</summary>
    public string? Error { get; init; }

    /// <summary>When it was taken, or needed no more.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    public static string MessageIdOf(Guid id) => $"msg_{id:N}";
}

/// <summary>What a message is about.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DeliveryKind>))]
public enum DeliveryKind
{
    /// <summary>New matches.</summary>
    Matches,

    /// <summary>Somebody tried the hook.</summary>
    Trial,
}

/// <summary>How far a message is.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DeliveryState>))]
public enum DeliveryState
{
    /// <summary>It is tried until it is taken.</summary>
    Pending,

    /// <summary>The hook took it.</summary>
    Delivered,

    /// <summary>A trial that was not taken; trials are not repeated.</summary>
    Refused,

    /// <summary>All of its articles had left the archive before it was taken.</summary>
    Emptied,
}
