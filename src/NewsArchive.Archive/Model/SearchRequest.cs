using System.Text.Json.Serialization;

using NewsArchive.Parsing;

namespace NewsArchive.Archive.Model;

/// <summary>What to look for, and how to show it.</summary>
public sealed record SearchRequest
{
    /// <summary>In the query language; any text is taken.</summary>
    public required string Query { get; init; }

    public SearchOrder Order { get; init; } = SearchOrder.Relevance;

    /// <summary>Only articles with these; the query's own fields and times hold beside them.</summary>
    public SearchFilter Filter { get; init; } = new();

    /// <summary><see cref="SearchPage.Next"/> of the page before; null for the first page.</summary>
    public string? After { get; init; }

    /// <summary>At most this many, 1 to <see cref="ArticleQuery.MaxLimit"/>.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Whether to count what was found by publisher, place, section, author and tag.</summary>
    public bool Facets { get; init; }

    /// <summary>Whether to count what was found by time, and in which steps.</summary>
    public HistogramStep? Histogram { get; init; }
}

/// <summary>Names are compared as wholes, whatever their case and spacing.</summary>
public sealed record SearchFilter
{
    /// <summary>Publisher id.</summary>
    public string? Publisher { get; init; }

    public string? Place { get; init; }

    public string? Section { get; init; }

    public string? Author { get; init; }

    public string? Tag { get; init; }

    /// <summary>Earliest publication time (of archiving, where it is unknown), inclusive.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Latest publication time (of archiving, where it is unknown), exclusive.</summary>
    public DateTimeOffset? To { get; init; }
}

[JsonConverter(typeof(CamelCaseEnumConverter<SearchOrder>))]
public enum SearchOrder
{
    /// <summary>What fits best first.</summary>
    Relevance,

    /// <summary>Newest first.</summary>
    Date,
}

/// <summary>Steps of a histogram, in WIB; weeks begin on Monday.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<HistogramStep>))]
public enum HistogramStep
{
    Day,
    Week,
    Month,
    Year,
}
