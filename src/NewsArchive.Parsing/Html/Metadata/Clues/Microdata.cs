using AngleSharp.Dom;

namespace NewsArchive.Parsing.Html.Metadata.Clues;

/// <summary>Reads elements that carry an `itemprop`.</summary>
internal static class Microdata
{
    /// <summary>A statement stands in a short element; a whole article marked as "author" is a slip.</summary>
    private const int LongestText = 400;

    public static void Read(IElement element, string properties, PageClues clues)
    {
        if (MetaNames.OfProperty(properties) is not { } meaning) return;
        clues.Add(meaning.Field, Value(element, meaning.Field), meaning.Source, meaning.Rank);
    }

    private static string? Value(IElement element, ClueField field)
    {
        if (element.GetAttribute("content") is { } content) return content;
        if (field is ClueField.Image or ClueField.Url or ClueField.Licence)
            return element.GetAttribute("src") ?? element.GetAttribute("href") ?? element.GetAttribute("itemid");
        if (element.GetAttribute("datetime") is { } time) return time;
        return ShortText.Of(element, LongestText);
    }
}
