using AngleSharp.Dom;

namespace NewsArchive.Parsing.Html.Metadata.Clues;

/// <summary>Reads `meta` elements.</summary>
internal static class MetaElements
{
    public static void Read(IElement element, PageClues clues)
    {
        var attributes = element.Attributes;
        string? content = null;
        MetaNames.Meaning? meaning = null;
        MetaNames.Meaning? property = null;
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = attributes[i]!;
            switch (attribute.Name)
            {
                case "content":
                    content = attribute.Value;
                    break;
                case "name" or "property" or "http-equiv":
                    meaning ??= MetaNames.OfMeta(attribute.Value);
                    break;
                case "itemprop":
                    property = MetaNames.OfProperty(attribute.Value);
                    break;
            }
        }

        if (meaning is { } named) clues.Add(named.Field, content, named.Source, named.Rank);
        else if (property is { } prop) clues.Add(prop.Field, content ?? element.GetAttribute("itemid"), prop.Source, prop.Rank);
    }
}
