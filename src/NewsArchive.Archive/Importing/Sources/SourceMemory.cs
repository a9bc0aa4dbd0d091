using System.Text.Json.Serialization;

namespace NewsArchive.Archive.Importing.Sources;

/// <summary>What was learnt of a source by visiting it. Lost, it is learnt anew.</summary>
public sealed record SourceMemory
{
    /// <summary>Where it has moved for good; null: it is where people said.</summary>
    public string? MovedTo { get; init; }

    /// <summary>Validator of the last answer, as it was sent.</summary>
    public string? ETag { get; init; }

    /// <summary>Validator of the last answer, as it was sent.</summary>
    public string? LastModified { get; init; }

    /// <summary>Hash of the items that were listed with these validators.</summary>
    public string? ListedHash { get; init; }

    /// <summary>Whether "not modified" was the last answer.</summary>
    public bool NotModified { get; init; }

    /// <summary>Why its validators are no longer believed; null: they are.</summary>
    public string? Distrust { get; init; }

    /// <summary>When the validators are put to the test next.</summary>
    public DateTimeOffset? TestAt { get; init; }

    /// <summary>How many tests in a row they have passed.</summary>
    public int TestsPassed { get; init; }

    /// <summary>New articles a day, lately; null: not known yet.</summary>
    public double? ArticlesPerDay { get; init; }

    /// <summary>How many articles it listed last.</summary>
    public int? ListedItems { get; init; }

    /// <summary>When the rate was learnt last.</summary>
    public DateTimeOffset? RateAt { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(SourceMemory))]
[JsonSerializable(typeof(ListedItem))]
internal sealed partial class SourceJsonContext : JsonSerializerContext;
