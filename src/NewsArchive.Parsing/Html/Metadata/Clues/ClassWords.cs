using System.Buffers;
using System.Collections.Frozen;

namespace NewsArchive.Parsing.Html.Metadata.Clues;

/// <summary>What the words within classes and ids say of the text they are put on ("read-page__tags", "detail-author").</summary>
internal static class ClassWords
{
    private static readonly FrozenDictionary<string, Surroundings> Words = Table();
    private static readonly FrozenDictionary<string, Surroundings>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly SearchValues<string> Any = SearchValues.Create([.. Words.Keys], StringComparison.OrdinalIgnoreCase);

    /// <param name="names">The value of a `class` or `id`.</param>
    public static Surroundings Read(ReadOnlySpan<char> names)
    {
        var found = Surroundings.None;
        // Nine of ten have none of the words.
        if (names.Length > 300 || names.IndexOfAny(Any) < 0) return found;
        var at = 0;
        while (at < names.Length)
        {
            var start = at;
            while (at < names.Length && char.IsAsciiLetter(names[at]) && (at == start || !char.IsAsciiLetterUpper(names[at]) || char.IsAsciiLetterUpper(names[at - 1]))) at++;
            if (at > start && Lookup.TryGetValue(names[start..at], out var meaning)) found |= meaning;
            if (at == start) at++;
        }

        // "tags-terkait" and "related-topics" are the article's own tags.
        return (found & Surroundings.Tags) != 0 ? found & ~Surroundings.Furniture : found;
    }

    private static FrozenDictionary<string, Surroundings> Table()
    {
        var table = new Dictionary<string, Surroundings>(StringComparer.OrdinalIgnoreCase);
        Add(Surroundings.Author, "author authors autor penulis reporter nmreporter namerep byline jurnalis pewarta writer wartawan contributor kontributor creator vcard");
        Add(Surroundings.Editor, "editor editors redaktur");
        Add(Surroundings.Tags, "tag tags topik topic topics hashtag hastag newtag taglist tagging");
        Add(Surroundings.Crumbs, "breadcrumb breadcrumbs crumb crumbs bread");
        Add(Surroundings.Caption, "caption captions figcaption");
        Add(Surroundings.Date, "date tanggal tgl time waktu datetime schedule postdate published pubdate timestamp");
        Add(Surroundings.Furniture, "footer related terkait terkini latest sidebar comment comments komentar menu nav navbar recommended rekomendasi widget copyright share sosmed social");
        Add(Surroundings.Popular, "cloud tagcloud trending trend populer popular terpopuler hot hits choice choices pilihan");
        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        void Add(Surroundings meaning, string words)
        {
            foreach (var word in words.Split(' ')) table.Add(word, meaning);
        }
    }
}
