using Microsoft.AspNetCore.Mvc;

using NewsArchive.Archive;
using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Requests;

/// <summary>What a list of articles is searched for, beside <see cref="ListQuery"/>.</summary>
/// <remarks>All strings, as there.</remarks>
internal sealed record SearchParameters
{
    [FromQuery(Name = "q")]
    public string? Query { get; init; }

    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    [FromQuery(Name = "section")]
    public string? Section { get; init; }

    [FromQuery(Name = "author")]
    public string? Author { get; init; }

    [FromQuery(Name = "tag")]
    public string? Tag { get; init; }

    [FromQuery(Name = "facets")]
    public string? Facets { get; init; }

    [FromQuery(Name = "histogram")]
    public string? Histogram { get; init; }

    [FromQuery(Name = "fold")]
    public string? Fold { get; init; }

    /// <summary>Longer than any question; a pasted article is none.</summary>
    public const int MaxQueryLength = 2_000;

    /// <summary>Whether anything of it was given; without any, the list is a plain one.</summary>
    public bool IsAsked => new[] { Query, Sort, Section, Author, Tag, Facets, Histogram, Fold }.Any(value => !string.IsNullOrWhiteSpace(value));

    /// <summary>Whether articles with one text are shown once.</summary>
    public bool Folds => FlagOf("fold", Fold, []);

    public Checked<SearchRequest> Check(ListQuery list, PublisherIds publishers, IArticleSearch search)
    {
        var errors = new Dictionary<string, string[]>();
        var basis = list.Read(publishers, errors);
        var request = new SearchRequest
        {
            Query = QueryOf(Query, errors),
            // Nothing fits a question that was not asked better than anything else.
            Order = OneOf("sort", Sort, string.IsNullOrWhiteSpace(Query) ? SearchOrder.Date : SearchOrder.Relevance, errors),
            Filter = new SearchFilter
            {
                Publisher = basis.Publisher,
                Place = basis.Place,
                Section = ListQuery.TextOf("section", Section, errors),
                Author = ListQuery.TextOf("author", Author, errors),
                Tag = ListQuery.TextOf("tag", Tag, errors),
                From = basis.From,
                To = basis.To,
            },
            Limit = basis.Limit,
            Facets = FlagOf("facets", Facets, errors),
            Histogram = string.IsNullOrWhiteSpace(Histogram) ? null : OneOf("histogram", Histogram, HistogramStep.Month, errors),
        };
        FlagOf("fold", Fold, errors);
        if (!string.IsNullOrWhiteSpace(list.Cursor)) request = request with { After = list.Cursor };
        if (request.After is { } cursor && !search.IsCursor(request, cursor))
            errors["cursor"] = ["The cursor must be the nextCursor of an earlier answer to the same query, filters and sort."];
        return errors.Count == 0 ? request : ListQuery.FaultOf(errors);
    }

    /// <param name="query">As it was sent; null for everything.</param>
    /// <param name="errors">Gets why it cannot be taken.</param>
    public static string QueryOf(string? query, Dictionary<string, string[]> errors)
    {
        var text = query ?? "";
        if (text.Length > MaxQueryLength) errors["q"] = [$"The q may have {MaxQueryLength} characters; it has {text.Length}."];
        return text;
    }

    private static T OneOf<T>(string name, string? value, T usual, Dictionary<string, string[]> errors)
        where T : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(value)) return usual;
        var names = Enum.GetNames<T>();
        if (names.FirstOrDefault(known => known.Equals(value.Trim(), StringComparison.OrdinalIgnoreCase)) is { } found) return Enum.Parse<T>(found);
        errors[name] = [$"The {name} must be one of {string.Join(", ", names.Select(known => known.ToLowerInvariant()))}."];
        return usual;
    }

    private static bool FlagOf(string name, string? value, Dictionary<string, string[]> errors)
    {
        if (string.IsNullOrWhiteSpace(value)) return false;
        if (bool.TryParse(value, out var flag)) return flag;
        if (value is "0" or "1") return value == "1";
        errors[name] = [$"The {name} must be true or false."];
        return false;
    }
}
