using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace NewsArchive.Parsing.Text;

/// <summary>Classes of characters, the same on every machine: no culture is asked.</summary>
internal static class Characters
{
    /// <summary>Marks that end a sentence.</summary>
    public static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?…");

    private const string Quotes = "\"“”„‟'‘’‚«»";

    private const byte Space = 1;
    private const byte Content = 2;

    // The classes of the first 256 characters, which texts consist of almost entirely.
    private static readonly byte[] Classes = [.. Enumerable.Range(0, 256).Select(static c => (byte)((IsSpaceOf((char)c) ? Space : 0) | (IsContentOf((char)c) ? Content : 0)))];

    /// <summary>
    /// White space as a reader sees it: Unicode's own, and the invisible characters that copying leaves behind
    /// (zero-width spaces, directional marks, the byte order mark, NUL); joiners are part of words and emoji.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(char c) => c < Classes.Length ? (Classes[c] & Space) != 0 : IsSpaceOf(c);

    /// <summary>
    /// Whether a character carries content: letters and digits, and the halves of characters beyond the basic plane,
    /// many of which are letters; such a half alone is kept rather than judged.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsContent(char c) => c < Classes.Length ? (Classes[c] & Content) != 0 : IsContentOf(c);

    /// <summary>A letter in lower case or a digit as it is; NUL for what carries no content.</summary>
    public static char ContentOf(char c) =>
        char.IsAsciiLetter(c) ? (char)(c | 0x20) : char.IsAsciiDigit(c) ? c : c > '\u007F' && IsContent(c) ? char.ToLowerInvariant(c) : '\0';

    public static bool IsQuote(char c) => c is '"' or '\'' || (c > '\u007F' && Quotes.Contains(c));

    /// <summary>Closing brackets and marks that may follow the end of a sentence.</summary>
    public static bool IsCloser(char c) => c is ')' or ']' or '}' || IsQuote(c);

    public static bool IsDash(char c) => c is '-' or '–' or '—' or '−' or '‐' or '‑' or '―';

    public static bool HasContent(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (IsContent(c)) return true;
        }

        return false;
    }

    /// <summary>How many leading characters are space.</summary>
    public static int LeadingSpaces(ReadOnlySpan<char> text)
    {
        var n = 0;
        while (n < text.Length && IsSpace(text[n])) n++;
        return n;
    }

    /// <summary>The length without trailing space.</summary>
    public static int LengthWithoutTrailingSpaces(ReadOnlySpan<char> text)
    {
        var n = text.Length;
        while (n > 0 && IsSpace(text[n - 1])) n--;
        return n;
    }

    private static bool IsSpaceOf(char c) =>
        c <= ' ' || (c >= '\u007F' && (char.IsWhiteSpace(c) || c is '\u200B' or '\u200E' or '\u200F'
            or '\u2060' or '\uFEFF' or '\u00AD' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u007F'));

    private static bool IsContentOf(char c) => char.IsAsciiLetterOrDigit(c) || (c > '\u007F' && (char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber));
}
