using System.Buffers;

namespace NewsArchive.Parsing.Text;

/// <summary>Makes the text of a block from parts of the source: space collapsed, broken lines joined, composed (NFC).</summary>
internal static class BlockText
{
    // Everything but the plain space that IsSpace knows; a text without any of them, and without doubled spaces, is
    // taken as it stands, which is the common case.
    private static readonly SearchValues<char> OddSpaces = SearchValues.Create(
        "\t\n\u000B\u000C\r\0\u00A0\u0085\u00AD\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u202F\u205F\u2060\u2066\u2067\u2068\u2069\u3000\uFEFF\u007F");

    public static string Make(string source, int start, int end)
    {
        var part = source.AsSpan(start, end - start);
        return part.ContainsAny(OddSpaces) || part.Contains("  ", StringComparison.Ordinal)
            ? Collapse(source, [(start, end)])
            : Compose(part.ToString());
    }

    /// <param name="parts">Parts of the source in order; they are joined as lines are.</param>
    public static string Make(string source, ReadOnlySpan<(int Start, int End)> parts) =>
        parts.Length == 1 ? Make(source, parts[0].Start, parts[0].End) : Collapse(source, parts);

    private static string Collapse(string source, ReadOnlySpan<(int Start, int End)> parts)
    {
        var length = 0;
        foreach (var (start, end) in parts) length += end - start + 1;
        var buffer = ArrayPool<char>.Shared.Rent(length);
        var written = 0;
        var pending = Gap.None;
        foreach (var (start, end) in parts)
        {
            foreach (var c in source.AsSpan(start, end - start))
            {
                if (Characters.IsSpace(c))
                {
                    pending = Wider(pending, c);
                    continue;
                }

                if (NeedsSpace(pending, buffer.AsSpan(0, written), c)) buffer[written++] = ' ';
                buffer[written++] = c;
                pending = Gap.None;
            }

            if (pending == Gap.None) pending = Gap.Break;
        }

        var text = Compose(new string(buffer, 0, written));
        ArrayPool<char>.Shared.Return(buffer);
        return text;
    }

    private enum Gap
    {
        None,
        Invisible,
        Break,
        Space,
    }

    private static Gap Wider(Gap gap, char c)
    {
        var seen = c switch
        {
            '\n' or '\r' or '\u000B' or '\u000C' or '\u0085' or '\u2028' or '\u2029' => Gap.Break,
            '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\u00AD' or '\0' => Gap.Invisible,
            _ => Gap.Space,
        };
        return seen > gap ? seen : gap;
    }

    /// <summary>A printed space stays one space; a mere line break gives none beside brackets, marks and suffixes.</summary>
    private static bool NeedsSpace(Gap gap, ReadOnlySpan<char> before, char next) => before.Length > 0 && gap switch
    {
        Gap.Space => true,
        // Two halves that an invisible mark kept apart must not become a character that the source has not.
        Gap.Invisible => char.IsHighSurrogate(before[^1]) && char.IsLowSurrogate(next),
        Gap.Break => !(before[^1] is '(' or '[' or '“' or '‘' or '/' || next is ',' or '.' or ';' or ':' or '!' or '?' or ')' or ']' or '”' or '’' or '%' or '-' or '/'),
        _ => false,
    };

    private static string Compose(string text) => Composition.Compose(text);
}
