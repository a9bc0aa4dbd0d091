using System.Buffers;

namespace NewsArchive.Parsing.Language.Reading;

/// <summary>Words and white space in a span: small steps all readers share.</summary>
internal static class SpanText
{
    /// <summary>The longest word looked at; anything longer is no word of a language.</summary>
    private const int LongestWord = 64;

    /// <summary>All white space of Unicode but the plain space.</summary>
    private static readonly SearchValues<char> OtherBlanks =
        SearchValues.Create("\t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000");

    public static bool IsBlank(char c) => c is ' ' or '\u00a0' or '\n' or '\r' or '\t' || (c > '\u00ff' && c != ReadingText.BlockEnd && char.IsWhiteSpace(c));

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or 'ʼ';

    /// <summary>Position of the first character from <paramref name="at"/> that is no white space (a block's end is none).</summary>
    public static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && IsBlank(text[at]))
            at++;
        return at;
    }

    /// <summary>Position after the last character before <paramref name="end"/> that is no white space.</summary>
    public static int SkipBlanksBack(ReadOnlySpan<char> text, int end)
    {
        while (end > 0 && IsBlank(text[end - 1]))
            end--;
        return end;
    }

    /// <summary>End of the run of letters that starts at <paramref name="at"/>.</summary>
    public static int LettersEnd(ReadOnlySpan<char> text, int at)
    {
        var limit = Math.Min(text.Length, at + LongestWord);
        while (at < limit && char.IsLetter(text[at]))
            at++;
        return at;
    }

    /// <summary>Start of the run of letters (apostrophes between them included) that ends before <paramref name="end"/>.</summary>
    public static int LettersStart(ReadOnlySpan<char> text, int end)
    {
        var limit = Math.Max(0, end - LongestWord);
        var at = end;
        while (at > limit && (char.IsLetter(text[at - 1]) || (IsApostrophe(text[at - 1]) && at < end && at - 1 > limit && char.IsLetter(text[at - 2]))))
            at--;
        return at;
    }

    /// <summary>End of the digits that start at <paramref name="at"/>.</summary>
    public static int DigitsEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }

    /// <summary>The text with every run of white space as one space.</summary>
    public static string Collapse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IndexOfAny(OtherBlanks) < 0 && text.IndexOf("  ", StringComparison.Ordinal) < 0)
            return text.ToString();
        var rented = ArrayPool<char>.Shared.Rent(text.Length);
        var length = 0;
        var blank = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                blank = true;
                continue;
            }

            if (blank)
                rented[length++] = ' ';
            blank = false;
            rented[length++] = c;
        }

        var collapsed = new string(rented, 0, length);
        ArrayPool<char>.Shared.Return(rented);
        return collapsed;
    }
}
