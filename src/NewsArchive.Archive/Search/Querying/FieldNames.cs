using System.Collections.Frozen;

namespace NewsArchive.Archive.Search.Querying;

/// <summary>The names of fields in queries, in both languages.</summary>
internal static class FieldNames
{
    private static readonly FrozenDictionary<string, SearchField> ByName = new Dictionary<string, SearchField>
    {
        ["title"] = SearchField.Title,
        ["judul"] = SearchField.Title,
        ["subheading"] = SearchField.Subheading,
        ["subjudul"] = SearchField.Subheading,
        ["place"] = SearchField.Place,
        ["tempat"] = SearchField.Place,
        ["kota"] = SearchField.Place,
        ["publisher"] = SearchField.Publisher,
        ["media"] = SearchField.Publisher,
        ["author"] = SearchField.Author,
        ["penulis"] = SearchField.Author,
        ["source"] = SearchField.Source,
        ["sumber"] = SearchField.Source,
        ["tag"] = SearchField.Tag,
        ["topik"] = SearchField.Tag,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Dates = new[] { "date", "tanggal" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool TryFind(ReadOnlySpan<char> name, out SearchField field, out bool date)
    {
        date = Dates.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
        return ByName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out field) || date;
    }

    /// <summary>The prefix of a field in a query; nothing for <see cref="SearchField.Any"/>.</summary>
    public static string Prefix(SearchField field) => field == SearchField.Any ? "" : $"{Name(field)}:";

    private static string Name(SearchField field) => field switch
    {
        SearchField.Title => "title",
        SearchField.Subheading => "subheading",
        SearchField.Place => "place",
        SearchField.Publisher => "publisher",
        SearchField.Author => "author",
        SearchField.Source => "source",
        SearchField.Tag => "tag",
        _ => "",
    };
}
