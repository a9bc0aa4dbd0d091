using System.Text.Json.Serialization;

using NewsArchive.Parsing;

namespace NewsArchive.Archive.SavedSearches;

/// <summary>A saved search, and how its hook is doing.</summary>
public sealed record SavedSearch
{
    /// <summary>Sorts by the time it was saved.</summary>
    public required Guid Id { get; init; }

    /// <summary>Grows with every change of the definition.</summary>
    public required int Version { get; init; }

    public required SavedSearchDefinition Definition { get; init; }

    /// <summary>Why it rests; null where it does not.</summary>
    public PauseReason? PausedBecause { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Until when a secret that was replaced signs beside the new one; null: only one signs.</summary>
    public DateTimeOffset? OldSecretUntil { get; init; }

    /// <summary>Matches that no successful delivery has told of yet.</summary>
    public int Waiting { get; init; }

    /// <summary>When the next delivery is due; null: there is nothing to tell.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>When matches were delivered last.</summary>
    public DateTimeOffset? LastDeliveryAt { get; init; }

    /// <summary>Attempts in a row that failed.</summary>
    public int ConsecutiveFailures { get; init; }

    /// <summary>When the first of them was.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>Whether they have failed for so long that somebody should look.</summary>
    public bool LongFailing { get; init; }

    public string? LastError { get; init; }

    public DateTimeOffset? LastErrorAt { get; init; }

    public HookHealth Health => ConsecutiveFailures > 0
        ? LongFailing ? HookHealth.Failing : HookHealth.Retrying
        : LastDeliveryAt is null ? HookHealth.Untried : HookHealth.Working;
}

/// <summary>How a saved search's hook is doing.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<HookHealth>))]
public enum HookHealth
{
    /// <summary>Nothing has been delivered yet.</summary>
    Untried,

    /// <summary>The last delivery was taken.</summary>
    Working,

    /// <summary>The last attempt failed; it is tried again.</summary>
    Retrying,

    /// <summary>Attempts have failed for days; they go on once a day, and nothing is dropped.</summary>
    Failing,
}

/// <summary>Why a saved search rests.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<PauseReason>))]
public enum PauseReason
{
    /// <summary>Somebody wished it.</summary>
    Asked,

    /// <summary>The hook answered 410, which asks for no more.</summary>
    HookGone,
}
