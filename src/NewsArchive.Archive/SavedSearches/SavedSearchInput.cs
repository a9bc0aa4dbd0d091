using System.Text.Json.Serialization;

namespace NewsArchive.Archive.SavedSearches;

/// <summary>A saved search as people name it.</summary>
public sealed record SavedSearchInput
{
    /// <summary>How lists call it. At most 200 characters; the query where absent.</summary>
    public string? Name { get; init; }

    /// <summary>What to look for, in the query language; every new article where absent. At most 2,000 characters.</summary>
    public string? Query { get; init; }

    /// <summary>Publisher id, as a whole whatever its case.</summary>
    public string? Publisher { get; init; }

    /// <summary>Place of the dateline, as a whole.</summary>
    public string? Place { get; init; }

    /// <summary>Section, as a whole.</summary>
    public string? Section { get; init; }

    /// <summary>Author, as a whole name.</summary>
    public string? Author { get; init; }

    /// <summary>Tag, as a whole.</summary>
    public string? Tag { get; init; }

    /// <summary>Earliest publication: a date in WIB (2024-03-04) or a timestamp; inclusive.</summary>
    public string? From { get; init; }

    /// <summary>Latest publication: a date in WIB, whose whole day is included, or a timestamp, exclusive.</summary>
    public string? To { get; init; }

    /// <summary>Where new matches are posted to: an absolute http(s) address, of at most 2,048 characters.</summary>
    public string? Hook { get; init; }

    /// <summary>Whether it rests: what comes in meanwhile is looked through once it is taken up again.</summary>
    public bool? Paused { get; init; }
}

/// <summary>Serialiser of saved searches as people name them.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, AllowDuplicateProperties = false, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(SavedSearchInput))]
public sealed partial class SavedSearchInputJsonContext : JsonSerializerContext;
