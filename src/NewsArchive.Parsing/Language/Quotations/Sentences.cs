using System.Buffers;
using NewsArchive.Parsing.Language.Reading;

namespace NewsArchive.Parsing.Language.Quotations;

/// <summary>Where sentences start.</summary>
internal static class Sentences
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?;\"“”\u2029");

    /// <summary>Start of the sentence that a position lies in, but not before <paramref name="earliest"/>.</summary>
    public static int Start(ReadOnlySpan<char> text, int position, int earliest)
    {
        var end = position;
        while (end > earliest)
        {
            var offset = text[earliest..end].LastIndexOfAny(Ends);
            if (offset < 0)
                return earliest;
            var mark = earliest + offset;
            if (text[mark] != '.' || EndsSentence(text, mark, position))
                return mark + 1;
            end = mark;
        }

        return earliest;
    }

    /// <summary>Whether a sentence starts at a position.</summary>
    public static bool StartsAt(ReadOnlySpan<char> text, int position)
    {
        var end = SpanText.SkipBlanksBack(text, position);
        return end == 0 || Ends.Contains(text[end - 1]);
    }

    /// <summary>Whether a full stop ends a sentence: not in a number, a domain or an initial. The space behind it may be lost.</summary>
    private static bool EndsSentence(ReadOnlySpan<char> text, int dot, int position) =>
        dot + 1 >= position
        || (!char.IsAsciiDigit(text[dot + 1]) && !char.IsLower(text[dot + 1]) && !NameText.IsAbbreviation(text, dot));
}
