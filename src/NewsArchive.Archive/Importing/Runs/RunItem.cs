using System.Text.Json.Serialization;

using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Parsing;

namespace NewsArchive.Archive.Importing.Runs;

/// <summary>An article that a run had to import. Articles that were known by the list alone are only counted.</summary>
public sealed record RunItem
{
    public required Guid RunId { get; init; }

    /// <summary>Its place in the run, from 1.</summary>
    public required int Number { get; init; }

    public required ItemOutcome Outcome { get; init; }

    /// <summary>Address of its page, or the file and line.</summary>
    public required string Address { get; init; }

    public string? Title { get; init; }

    /// <summary>Why it failed, in a sentence.</summary>
    public string? Reason { get; init; }

    /// <summary>How often it has been tried, in earlier runs too.</summary>
    public required int Attempts { get; init; }

    /// <summary>When it is tried again by itself; null: not.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    public Guid? ArticleId { get; init; }

    public DateTimeOffset? EndedAt { get; init; }
}

/// <summary>What became of an article in a run.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ItemOutcome>))]
public enum ItemOutcome
{
    Pending,
    Created,
    Unchanged,
    Revised,
    Failed,
}

/// <summary>An item of the journal, with all that is needed to import it.</summary>
/// <param name="Number">Its place in the run, from 1.</param>
/// <param name="Item">As the source listed it.</param>
/// <param name="Attempts">How often it has been tried.</param>
/// <param name="Position">How far its import came, where it can go on in its middle.</param>
public sealed record PendingItem(int Number, ListedItem Item, int Attempts, string? Position);

/// <summary>What became of an item.</summary>
public sealed record ItemResult
{
    public required ItemOutcome Outcome { get; init; }

    public Guid? ArticleId { get; init; }

    /// <summary>Why it failed, in a sentence.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether trying again later may help.</summary>
    public bool Passing { get; init; }

    /// <summary>How long the site asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public long Bytes { get; init; }

    /// <summary>For a file: what became of its articles since they were told last.</summary>
    public ItemCounts? Counts { get; init; }

    /// <summary>For a file: its articles that failed since they were told last.</summary>
    public IReadOnlyList<FailedPart> FailedParts { get; init; } = [];

    public static ItemResult Failure(string reason, bool passing, long bytes = 0, TimeSpan? retryAfter = null) =>
        new() { Outcome = ItemOutcome.Failed, Reason = reason, Passing = passing, Bytes = bytes, RetryAfter = retryAfter };

    /// <summary>What it adds to the run's counts.</summary>
    public ItemCounts ToCounts() => Counts ?? new ItemCounts(
        0,
        Outcome == ItemOutcome.Created ? 1 : 0,
        Outcome == ItemOutcome.Unchanged ? 1 : 0,
        Outcome == ItemOutcome.Revised ? 1 : 0,
        Outcome == ItemOutcome.Failed ? 1 : 0);
}

/// <summary>Counts to add to those of a run.</summary>
/// <param name="Seen">Articles that the list did not tell of: those inside a file.</param>
public readonly record struct ItemCounts(int Seen, int Created, int Unchanged, int Revised, int Failed);

/// <summary>An article inside a file that failed.</summary>
/// <param name="Label">The file and the place in it.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record FailedPart(string Label, string Reason);
