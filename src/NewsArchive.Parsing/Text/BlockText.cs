using System.Buffers;

namespace NewsArchive.Parsing.Text;

/// <summary>Makes the text of a block from parts of the source: space collapsed, broken lines joined, composed (NFC).</summary>
internal static class BlockText
{
    // How far is looked for the end of a run: a text of nothing but odd spaces must not be gone through to its end for each.
    private const int LongestRun = 256;

    public static string Make(string source, int start, int end)
    {
        var part = source.AsSpan(start, end - start);
        return IsPlain(part) ? part.ToString() : Collapse(source, [(start, end)]);
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
            var part = source.AsSpan(start, end - start);
            if (!part.IsEmpty && part[0] != ' ' && part[^1] != ' ' && IsPlain(part))
            {
                if (NeedsSpace(pending, buffer.AsSpan(0, written), part[0])) buffer[written++] = ' ';
                part.CopyTo(buffer.AsSpan(written));
                written += part.Length;
                pending = Gap.Break;
                continue;
            }

            for (var at = 0; at < part.Length;)
            {
                if (Characters.IsSpace(part[at]))
                {
                    pending = Wider(pending, part[at++]);
                    continue;
                }

                if (NeedsSpace(pending, buffer.AsSpan(0, written), part[at])) buffer[written++] = ' ';
                var run = part.Slice(at, RunLength(part[at..]));
                run.CopyTo(buffer.AsSpan(written));
                written += run.Length;
                at += run.Length;
                pending = Gap.None;
            }

            if (pending == Gap.None) pending = Gap.Break;
        }

        var text = Compose(new string(buffer, 0, written));
        ArrayPool<char>.Shared.Return(buffer);
        return text;
    }

    /// <summary>How much of a text, whose first character is no space, can be taken as it stands: up to a gap that is no single plain space.</summary>
    private static int RunLength(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, LongestRun)];
        if (text.IndexOf("  ") is var wide and >= 0) text = text[..wide];
        for (var at = 0; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAnyExceptInRange(' ', '~');
            if (next < 0) break;
            at += next;
            if (Characters.IsSpace(text[at])) text = text[..at];
        }

        // A plain space at the end may be part of a wider gap.
        return text.TrimEnd(' ').Length;
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

    /// <summary>Whether a text can be taken as it stands, as most can: single plain spaces, and nothing that composes.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAnyExceptInRange(' ', '~');
            if (next < 0) break;
            at += next;
            if (!Composition.IsInert(text[at]) || Characters.IsSpace(text[at])) return false;
        }

        return !text.Contains("  ", StringComparison.Ordinal);
    }

    private static string Compose(string text) => Composition.Compose(text);
}
