using System.Text.Json.Serialization;

using NewsArchive.Parsing;

namespace NewsArchive.Archive.Importing.Sources;

/// <summary>A source with all that is known of it.</summary>
public sealed record NewsSource
{
    /// <summary>Sorts by the time it was added.</summary>
    public required Guid Id { get; init; }

    /// <summary>Grows with every change of the definition.</summary>
    public required int Version { get; init; }

    public required SourceDefinition Definition { get; init; }

    public required SourceMemory Memory { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When it is due, where it is not paused.</summary>
    public required DateTimeOffset NextRunAt { get; init; }

    public DateTimeOffset? LastRunAt { get; init; }

    public DateTimeOffset? LastSuccessAt { get; init; }

    /// <summary>Visits in a row that could not read it.</summary>
    public int ConsecutiveFailures { get; init; }

    public string? LastError { get; init; }

    public DateTimeOffset? LastErrorAt { get; init; }

    public SourceHealth Health =>
        ConsecutiveFailures > 0 ? SourceHealth.Failing : LastSuccessAt is null ? SourceHealth.Unchecked : SourceHealth.Healthy;

    /// <summary>Where it is visited: where it has moved, unless it is not found there any more.</summary>
    public string EffectiveAddress =>
        Memory.MovedTo is { } moved && ConsecutiveFailures < SourceVisits.FailuresBeforeOldAddress ? moved : Definition.Address;
}

/// <summary>How a source is doing.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<SourceHealth>))]
public enum SourceHealth
{
    /// <summary>It has not been visited yet.</summary>
    Unchecked,

    /// <summary>The last visit read it.</summary>
    Healthy,

    /// <summary>The last visit could not read it; visits go on, ever more slowly.</summary>
    Failing,
}
