using System.Globalization;

using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.SavedSearches;

/// <summary>What people say of a saved search, checked.</summary>
public sealed record SavedSearchDefinition
{
    public required string Name { get; init; }

    /// <summary>In the query language; any text is one, and none asks for everything.</summary>
    public required string Query { get; init; }

    public SearchFilter Filter { get; init; } = new();

    /// <summary>An absolute http(s) address. It may have a secret of its receiver in it: shown to administrators, never logged.</summary>
    public required string Hook { get; init; }

    public bool Paused { get; init; }

    /// <summary>The definition as it could be sent.</summary>
    public SavedSearchInput ToInput() => new()
    {
        Name = Name,
        Query = Query,
        Publisher = Filter.Publisher,
        Place = Filter.Place,
        Section = Filter.Section,
        Author = Filter.Author,
        Tag = Filter.Tag,
        From = Written(Filter.From),
        To = Written(Filter.To),
        Hook = Hook,
        Paused = Paused,
    };

    private static string? Written(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFzzz", CultureInfo.InvariantCulture);
}
