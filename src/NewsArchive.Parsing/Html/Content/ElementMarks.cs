using AngleSharp.Dom;

namespace NewsArchive.Parsing.Html.Content;

/// <summary>What the attributes of an element say of its place on the page, read in one pass.</summary>
internal readonly record struct ElementMarks(string? Class, string? Id, bool IsHidden)
{
    public static ElementMarks Of(IElement element)
    {
        var attributes = element.Attributes;
        var (names, id, isHidden) = ((string?)null, (string?)null, false);
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = attributes[i]!;
            switch (attribute.LocalName)
            {
                case "class": names = attribute.Value; break;
                case "id": id = attribute.Value; break;
                case "hidden": isHidden = true; break;
                case "style" when IsNotDisplayed(attribute.Value): isHidden = true; break;
            }
        }

        return new ElementMarks(names, id, isHidden);
    }

    private static bool IsNotDisplayed(string style)
    {
        var display = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        return display >= 0 && style.AsSpan(display + "display".Length).TrimStart().TrimStart(':').TrimStart().StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }
}
