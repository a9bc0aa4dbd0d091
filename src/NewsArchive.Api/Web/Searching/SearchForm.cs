using System.Globalization;

using Microsoft.AspNetCore.Mvc;

using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Web.Searching;

/// <summary>A search as an address holds it.</summary>
internal sealed class SearchForm
{
    public const string ByDate = "date";
    public const string ByRelevance = "relevance";

    /// <summary>Names of what narrows a search down, in the order the page shows them.</summary>
    public static IReadOnlyList<string> Filters { get; } = ["publisher", "place", "section", "author", "tag", "from", "to"];

    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    [FromQuery(Name = "publisher")]
    public string? Publisher { get; set; }

    [FromQuery(Name = "place")]
    public string? Place { get; set; }

    [FromQuery(Name = "section")]
    public string? Section { get; set; }

    [FromQuery(Name = "author")]
    public string? Author { get; set; }

    [FromQuery(Name = "tag")]
    public string? Tag { get; set; }

    [FromQuery(Name = "from")]
    public string? From { get; set; }

    [FromQuery(Name = "to")]
    public string? To { get; set; }

    [FromQuery(Name = "sort")]
    public string? Sort { get; set; }

    [FromQuery(Name = "cursor")]
    public string? Cursor { get; set; }

    public bool HasWords => !string.IsNullOrWhiteSpace(Words);

    /// <summary>What is newest is what matters where no words say what fits best.</summary>
    public SearchOrder Order => HasWords && Sort != ByDate ? SearchOrder.Relevance : SearchOrder.Date;

    /// <summary>The filters that are set, by name.</summary>
    public IEnumerable<(string Name, string Value)> Active => Filters.Select(name => (name, Value: Of(name)!)).Where(filter => !string.IsNullOrWhiteSpace(filter.Value));

    public bool IsEmpty => !HasWords && !Active.Any();

    /// <summary>The dates that are no dates, by the names of their fields.</summary>
    public IEnumerable<string> WrongDates => new[] { ("from", From), ("to", To) }
        .Where(date => !string.IsNullOrWhiteSpace(date.Item2) && DayOf(date.Item2) is null).Select(date => date.Item1);

    public string? Of(string name) => name switch
    {
        "publisher" => Publisher,
        "place" => Place,
        "section" => Section,
        "author" => Author,
        "tag" => Tag,
        "from" => From,
        "to" => To,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    /// <param name="limit">Articles on a page.</param>
    public SearchRequest ToRequest(int limit) => new()
    {
        Query = Words ?? "",
        Order = Order,
        Filter = new SearchFilter
        {
            Publisher = Text(Publisher),
            Place = Text(Place),
            Section = Text(Section),
            Author = Text(Author),
            Tag = Text(Tag),
            From = DayOf(From),
            // The last day is meant whole.
            To = DayOf(To)?.AddDays(1),
        },
        Limit = limit,
        Facets = true,
        // By days, which are gathered into longer steps where there are many.
        Histogram = HistogramStep.Day,
    };

    /// <summary>A date for a field that takes dates only.</summary>
    public string? DayOfField(string name) => DayOf(Of(name)) is { } day ? DayText(DateOnly.FromDateTime(day.DateTime)) : null;

    public static string DayText(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset? DayOf(string? value) =>
        !string.IsNullOrWhiteSpace(value) && NewsTime.TryReadDate(value, out var day) ? day : null;

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Replace("\0", "", StringComparison.Ordinal).Trim();
}
