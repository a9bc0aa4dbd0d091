using System.Buffers;
using System.Text;

namespace NewsArchive.Archive.Importing.Pages;

/// <summary>Finds the character set a page declares in its own beginning.</summary>
internal static class CharsetDeclaration
{
    /// <summary>The standard looks at 1,024 bytes; sites put scripts and comments before the declaration.</summary>
    private const int LookedAt = 8 * 1024;

    private static readonly SearchValues<char> LabelEnd = SearchValues.Create(" \t\r\n\"';/>");

    /// <returns>The name in a `meta` element or an XML declaration, or null.</returns>
    public static string? Find(ReadOnlySpan<byte> content)
    {
        var start = Encoding.Latin1.GetString(content[..Math.Min(content.Length, LookedAt)]);
        var label = OfXml(start) ?? OfMeta(start);
        // A declaration that could be read byte by byte is not in UTF-16.
        return label is not null && label.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) ? "utf-8" : label;
    }

    private static string? OfXml(string start)
    {
        if (!start.StartsWith("<?xml", StringComparison.Ordinal)) return null;
        var end = start.IndexOf("?>", StringComparison.Ordinal);
        return end < 0 ? null : Value(start.AsSpan(0, end), "encoding");
    }

    private static string? OfMeta(string start)
    {
        for (var at = 0; at < start.Length;)
        {
            var step = start.AsSpan(at).IndexOf('<');
            if (step < 0) break;
            at += step;
            var rest = start.AsSpan(at);
            if (rest.StartsWith("<!--", StringComparison.Ordinal))
            {
                var close = rest.IndexOf("-->", StringComparison.Ordinal);
                if (close < 0) break;
                at += close + 3;
                continue;
            }

            if (rest.StartsWith("<meta", StringComparison.OrdinalIgnoreCase))
            {
                var close = rest.IndexOf('>');
                // Both forms have "charset=": as an attribute, and within the content of an http-equiv.
                if (Value(close < 0 ? rest : rest[..close], "charset") is { } label) return label;
            }

            at++;
        }

        return null;
    }

    private static string? Value(ReadOnlySpan<char> tag, string name)
    {
        var at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var rest = tag[(at + name.Length)..].TrimStart();
        if (rest.IsEmpty || rest[0] != '=') return null;
        rest = rest[1..].TrimStart(" \t\r\n\"'");
        var end = rest.IndexOfAny(LabelEnd);
        var label = (end < 0 ? rest : rest[..end]).ToString();
        return label.Length is > 0 and < 40 ? label : null;
    }
}
