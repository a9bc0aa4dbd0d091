using System.Text;

using AngleSharp.Dom;

namespace NewsArchive.Parsing.Html.Metadata.Clues;

/// <summary>The text of small elements.</summary>
internal static class ShortText
{
    /// <returns>
    /// The element's text, white space collapsed, elements apart; null where there is more than <paramref name="longest"/>,
    /// found without reading it all: elements within elements would else be read again and again.
    /// </returns>
    public static string? Of(INode element, int longest)
    {
        if (element.ChildNodes is { Length: 0 }) return "";
        if (element.ChildNodes is { Length: 1 } only && only[0] is IText single) return OfOne(single.Data, longest);
        var text = new StringBuilder();
        var open = new Stack<(INode Node, int Next)>();
        open.Push((element, 0));
        var nodes = 0;
        while (open.TryPop(out var place))
        {
            if (++nodes > longest) return null;
            if (place.Node is IText words && !Append(text, words.Data, longest)) return null;
            if (place.Next >= place.Node.ChildNodes.Length) continue;
            open.Push((place.Node, place.Next + 1));
            open.Push((place.Node.ChildNodes[place.Next], 0));
            if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
        }

        return text.ToString().Trim();
    }

    /// <summary>Nearly all small elements hold one text, and that one without doubled spaces.</summary>
    private static string? OfOne(string data, int longest)
    {
        var trimmed = data.AsSpan().Trim();
        if (trimmed.IndexOfAny("\n\t\r\u00A0") < 0 && !trimmed.Contains("  ", StringComparison.Ordinal)) return trimmed.Length > longest ? null : trimmed.ToString();
        var text = new StringBuilder(trimmed.Length);
        return Append(text, data, longest) ? text.ToString().Trim() : null;
    }

    private static bool Append(StringBuilder text, string data, int longest)
    {
        foreach (var c in data)
        {
            if (!char.IsWhiteSpace(c)) text.Append(c);
            else if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
            if (text.Length > longest) return false;
        }

        return true;
    }
}
