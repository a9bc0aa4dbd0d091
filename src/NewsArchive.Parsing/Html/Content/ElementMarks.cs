using AngleSharp.Dom;

namespace NewsArchive.Parsing.Html.Content;

/// <summary>What the attributes of an element say of its place on the page, read in one pass.</summary>
internal readonly record struct ElementMarks(string? Class, string? Id, bool IsHidden)
{
    public static ElementMarks Of(IElement element)
    {
        var attributes = element.Attributes;
        var (names, id) = ((string?)null, (string?)null);
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = attributes[i]!;
            switch (attribute.LocalName)
            {
                case "class": names = attribute.Value; break;
                case "id": id = attribute.Value; break;
                case "hidden": return new ElementMarks(null, null, true);
                case "style" when IsNotDisplayed(attribute.Value): return new ElementMarks(null, null, true);
            }
        }

        return new ElementMarks(names, id, false);
    }

    private static bool IsNotDisplayed(string style)
    {
        var display = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        return display >= 0 && style.AsSpan(display + "display".Length).TrimStart().TrimStart(':').TrimStart().StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }
}
