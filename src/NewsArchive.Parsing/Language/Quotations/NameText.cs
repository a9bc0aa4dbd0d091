using NewsArchive.Parsing.Language.Reading;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Language.Quotations;

/// <summary>How the words of names are written.</summary>
internal static class NameText
{
    /// <summary>The longest word of a name looked at.</summary>
    private const int LongestWord = 40;

    /// <summary>Degrees and the like that are written with a full stop inside a name.</summary>
    private static readonly WordList Abbreviations = WordList.Of("dr drs dra ir prof hj kh st muh moh mohd abd mr mrs ms jr sr no tbk drg rm");

    /// <summary>End of the word at a position: apostrophes, hyphens, and dots before a small letter (a domain) belong to it.</summary>
    public static int WordEnd(ReadOnlySpan<char> text, int at, int limit)
    {
        limit = Math.Min(limit, at + LongestWord);
        var end = at + 1;
        while (end < limit)
        {
            var c = text[end];
            var inner = end + 1 < limit ? text[end + 1] : ' ';
            if (!(char.IsLetterOrDigit(c) || c is '_'
                || (c is '-' && char.IsLetterOrDigit(inner))
                || (SpanText.IsApostrophe(c) && char.IsLetter(inner))
                || (c is '.' && (char.IsAsciiLetterLower(inner) || text[at] == '@' && char.IsAsciiDigit(inner)))))
                break;
            end++;
        }

        return end;
    }

    /// <summary>Whether the full stop at a position belongs to an initial or an abbreviation before a name.</summary>
    public static bool IsAbbreviation(ReadOnlySpan<char> text, int dot)
    {
        var start = SpanText.LettersStart(text, dot);
        var word = text[start..dot];
        return word.Length == 1 && char.IsUpper(word[0]) && CapitalFollows(text, dot + 1, text.Length)
            || Abbreviations.Contains(word);
    }

    /// <summary>Whether the next word, on the same side of any punctuation, starts with a capital.</summary>
    public static bool CapitalFollows(ReadOnlySpan<char> text, int at, int limit)
    {
        if (at < limit && text[at] == '.')
            at++;
        while (at < limit && SpanText.IsBlank(text[at]))
            at++;
        return at < limit && char.IsUpper(text[at]);
    }

    /// <summary>Two or more capitals and no small letter: an organisation's short name.</summary>
    public static bool IsAcronym(ReadOnlySpan<char> word)
    {
        var capitals = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return false;
            if (char.IsUpper(c))
                capitals++;
        }

        return capitals > 1;
    }
}
