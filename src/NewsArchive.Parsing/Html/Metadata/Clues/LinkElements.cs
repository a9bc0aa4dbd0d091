using AngleSharp.Dom;

namespace NewsArchive.Parsing.Html.Metadata.Clues;

/// <summary>Reads `link` elements, and links with a relation.</summary>
internal static class LinkElements
{
    public static void Read(IElement element, PageClues clues)
    {
        if (element.GetAttribute("itemprop") is { } property) Microdata.Read(element, property, clues);
        if (element.GetAttribute("rel") is not { } relations || element.GetAttribute("href") is not { } address) return;
        foreach (var part in relations.AsSpan().Split(' '))
        {
            var relation = relations.AsSpan(part);
            if (Is(relation, "canonical")) clues.Add(ClueField.Url, address, MetadataSource.Link);
            else if (Is(relation, "license")) clues.Add(ClueField.Licence, address, MetadataSource.Link);
            else if (Is(relation, "next") || Is(relation, "prev")) clues.Add(ClueField.OtherPage, address, MetadataSource.Link);
            else if (Is(relation, "image_src")) clues.Add(ClueField.Image, address, MetadataSource.Link);
        }
    }

    /// <summary>What the `rel` of a link in the text says of its words.</summary>
    public static Surroundings ReadRelation(IElement link, ReadOnlySpan<char> relations, PageClues clues)
    {
        var found = Surroundings.None;
        foreach (var part in relations.Split(' '))
        {
            var relation = relations[part];
            if (Is(relation, "author")) found |= Surroundings.Author;
            else if (Is(relation, "category")) return found | Surroundings.Crumbs;
            else if (Is(relation, "tag")) found |= Surroundings.Tags;
            else if (Is(relation, "license")) clues.Add(ClueField.Licence, link.GetAttribute("href"), MetadataSource.Link, 1);
        }

        return found;
    }

    private static bool Is(ReadOnlySpan<char> relation, string name) => relation.Equals(name, StringComparison.OrdinalIgnoreCase);
}
