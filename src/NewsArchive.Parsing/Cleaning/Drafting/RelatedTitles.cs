using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.Drafting;

/// <summary>Cuts the headlines behind a label of related links apart, where several are glued together.</summary>
internal static class RelatedTitles
{
    // A piece shorter than this is no headline: the glue was a name such as "MotoGP".
    private const int MinTitleLength = 24;

    public static void Add(List<RelatedLink> links, string source, int start, int end)
    {
        var from = start;
        for (var i = start + MinTitleLength; i < end - MinTitleLength; i++)
        {
            if (i - from < MinTitleLength || !char.IsUpper(source[i]) || !(char.IsLower(source[i - 1]) || source[i - 1] is '!' or '?' or '\'' or '"' or ')')) continue;
            if (!char.IsLower(source[i + 1]) && !char.IsDigit(source[i + 1])) continue;
            AddOne(links, source, from, i);
            from = i;
        }

        AddOne(links, source, from, end);
    }

    private static void AddOne(List<RelatedLink> links, string source, int start, int end)
    {
        start += Characters.LeadingSpaces(source.AsSpan(start, end - start));
        end = start + Characters.LengthWithoutTrailingSpaces(source.AsSpan(start, end - start));
        if (end > start) links.Add(new RelatedLink(BlockText.Make(source, start, end), null));
    }
}
