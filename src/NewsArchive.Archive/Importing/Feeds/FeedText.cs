using System.Net;
using System.Text;

namespace NewsArchive.Archive.Importing.Feeds;

/// <summary>Text out of what feeds give, which may be text, HTML, or HTML escaped once too often.</summary>
internal static class FeedText
{
    /// <summary>Of names and titles no more is looked at.</summary>
    private const int Longest = 4_000;

    /// <summary>A title or name: without tags, entities and white space in rows; null where nothing is left.</summary>
    public static string? Line(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (text.Length > Longest) text = text[..Longest];
        if (text.Contains('<')) text = WithoutTags(text);
        if (text.Contains('&')) text = WebUtility.HtmlDecode(text);
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : line;
    }

    /// <summary>By hand: a parser of pages takes a millisecond for each of ten thousand titles. "1 &lt; 2" is no tag.</summary>
    private static string WithoutTags(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '<' && i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!') && text.IndexOf('>', i) is var end and > 0)
            {
                // What a block's end parted stays apart.
                if (text[i + 1] != '/') plain.Append(text.AsSpan(i).StartsWith("<br", StringComparison.OrdinalIgnoreCase) || text.AsSpan(i).StartsWith("<p", StringComparison.OrdinalIgnoreCase) ? " " : "");
                i = end;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }

    /// <summary>How many letters of text there are in HTML, tags left out: what tells a summary from an article.</summary>
    public static int CountLetters(string? html)
    {
        var (letters, inTag) = (0, false);
        foreach (var c in html ?? "")
        {
            if (c == '<') inTag = true;
            else if (c == '>') inTag = false;
            else if (!inTag && char.IsLetter(c)) letters++;
        }

        return letters;
    }
}
