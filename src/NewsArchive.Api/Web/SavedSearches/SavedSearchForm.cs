using NewsArchive.Api.Web.Searching;
using NewsArchive.Archive.Importing;
using NewsArchive.Archive.SavedSearches;

namespace NewsArchive.Api.Web.SavedSearches;

/// <summary>A saved search as a form brings it.</summary>
internal sealed class SavedSearchForm
{
    public string? Name { get; set; }

    public string? Query { get; set; }

    public string? Hook { get; set; }

    public string? Publisher { get; set; }

    public string? Place { get; set; }

    public string? Section { get; set; }

    public string? Author { get; set; }

    public string? Tag { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public bool HasFilters => new[] { Publisher, Place, Section, Author, Tag, From, To }.Any(value => !string.IsNullOrWhiteSpace(value));

    /// <summary>What somebody is searching for on the search page, to be saved.</summary>
    public static SavedSearchForm Of(SearchForm search) => new()
    {
        Query = search.Words,
        Publisher = search.Publisher,
        Place = search.Place,
        Section = search.Section,
        Author = search.Author,
        Tag = search.Tag,
        From = search.DayOfField("from"),
        To = search.DayOfField("to"),
    };

    public static SavedSearchForm Of(SavedSearchDefinition definition)
    {
        var input = definition.ToInput();
        return new SavedSearchForm
        {
            Name = input.Name,
            Query = input.Query,
            Hook = input.Hook,
            Publisher = input.Publisher,
            Place = input.Place,
            Section = input.Section,
            Author = input.Author,
            Tag = input.Tag,
            From = DayOr(definition.Filter.From, 0, input.From),
            To = DayOr(definition.Filter.To, -1, input.To),
        };
    }

    /// <param name="paused">Whether it rests, which other buttons are for.</param>
    public SavedSearchInput ToInput(bool paused) => new()
    {
        Name = Name,
        Query = Query,
        Hook = Hook,
        Publisher = Publisher,
        Place = Place,
        Section = Section,
        Author = Author,
        Tag = Tag,
        From = From,
        To = To,
        Paused = paused,
    };

    /// <summary>The address of the search page with this search.</summary>
    public string SearchAddress()
    {
        var values = new (string Name, string? Value)[] { ("q", Query), ("publisher", Publisher), ("place", Place), ("section", Section), ("author", Author), ("tag", Tag), ("from", From), ("to", To) };
        return "/" + QueryString.Create(values.Where(value => !string.IsNullOrWhiteSpace(value.Value)).Select(value => new KeyValuePair<string, string?>(value.Name, value.Value)));
    }

    /// <summary>A day where it is a whole one in WIB; another time, which REST may have set, as it is.</summary>
    private static string? DayOr(DateTimeOffset? time, int days, string? written) =>
        time?.ToOffset(NewsTime.Wib) is { TimeOfDay.Ticks: 0 } local ? SearchForm.DayText(DateOnly.FromDateTime(local.DateTime).AddDays(days)) : written;
}
