using System.Text.Json.Serialization;

using NewsArchive.Parsing;

namespace NewsArchive.Archive.Importing.Runs;

/// <summary>One visit to a source with the import of what it listed.</summary>
public sealed record ImportRun
{
    /// <summary>Sorts by the time it was queued.</summary>
    public required Guid Id { get; init; }

    public required Guid SourceId { get; init; }

    public required RunTrigger Trigger { get; init; }

    public required RunState State { get; init; }

    public required DateTimeOffset QueuedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Articles that the source listed.</summary>
    public required int Seen { get; init; }

    public required int Created { get; init; }

    /// <summary>Articles that were known already, word for word; most are known by the list alone.</summary>
    public required int Unchanged { get; init; }

    public required int Revised { get; init; }

    public required int Failed { get; init; }

    /// <summary>Articles still to be imported.</summary>
    public required int Pending { get; init; }

    /// <summary>Bytes that came for it.</summary>
    public required long Bytes { get; init; }

    /// <summary>How often it was taken up again after the program that ran it was gone.</summary>
    public required int Resumed { get; init; }

    /// <summary>Why it failed, in a sentence.</summary>
    public string? Error { get; init; }

    /// <summary>Whether somebody asked it to stop.</summary>
    public required bool CancelRequested { get; init; }

    /// <summary>Whether nothing about it changes any more.</summary>
    [JsonIgnore]
    public bool Ended => State is RunState.Completed or RunState.Failed or RunState.Cancelled;
}

/// <summary>How far a run is.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<RunState>))]
public enum RunState
{
    /// <summary>It waits for an instance to take it.</summary>
    Queued,

    /// <summary>An instance is at it; where that is killed, another takes it up.</summary>
    Running,

    /// <summary>The source was read and everything it listed is done, though single articles may have failed.</summary>
    Completed,

    /// <summary>The source could not be read.</summary>
    Failed,

    /// <summary>Somebody stopped it; what was left comes with the next run.</summary>
    Cancelled,
}

/// <summary>What started a run.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<RunTrigger>))]
public enum RunTrigger
{
    /// <summary>The source was due.</summary>
    Schedule,

    /// <summary>Somebody asked for it over REST.</summary>
    Manual,

    /// <summary>The command line.</summary>
    CommandLine,

    /// <summary>Failed articles of an earlier run are tried again.</summary>
    Retry,
}
