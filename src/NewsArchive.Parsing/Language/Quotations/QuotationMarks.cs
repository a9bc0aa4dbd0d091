using System.Buffers;
using NewsArchive.Parsing.Language.Reading;

namespace NewsArchive.Parsing.Language.Quotations;

/// <summary>Pairs quotation marks of every style: straight, curly, low, angled, doubled single; apostrophes are left alone.</summary>
internal static class QuotationMarks
{
    /// <summary>
    /// Paragraphs a quotation may run over inside one pair of marks: scrapers break paragraphs, and speeches have
    /// several. Farther marks belong to something else.
    /// </summary>
    private const int MaxBlocks = 3;

    /// <summary>Longest quotation looked for; the longest of 174 labelled ones has 484 characters.</summary>
    private const int LongestQuotation = 6000;

    /// <summary>A scare quote inside a quotation is short; a longer one is the next quotation after a lost closing mark.</summary>
    private const int LongestNested = 60;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”„‟«»″＂'‘’‚`");

    private static readonly SearchValues<char> DoubleMarks = SearchValues.Create("\"“”„‟«»″＂\u2029");

    private static readonly SearchValues<char> SingleMarks = SearchValues.Create("'‘’\u2029");

    public static MarkedText? Next(ReadOnlySpan<char> text, int from)
    {
        while (true)
        {
            var offset = text[from..].IndexOfAny(Marks);
            if (offset < 0)
                return null;
            var mark = from + offset;
            from = mark + 1;
            if (IsDoubledSingle(text, mark))
                return DoubledSingle(text, mark + 2) ?? Double(text, mark + 2);
            if (IsDouble(text[mark]))
            {
                // A closing mark without its opening one, or inches: 5,5".
                if (text[mark] is '”' or '»' && EndsWord(text, mark) || text[mark] is '"' && mark > 0 && char.IsAsciiDigit(text[mark - 1]))
                    continue;
                var start = from;
                while (start < text.Length && start < from + 2 && IsDouble(text[start]))
                    start++;
                return Double(text, start);
            }

            if (OpensSingle(text, mark) && Single(text, from) is { } enclosed)
                return enclosed;
        }
    }

    private static bool IsDouble(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '″' or '＂';

    private static bool IsDoubledSingle(ReadOnlySpan<char> text, int mark) =>
        mark + 1 < text.Length && text[mark] is '\'' or '‘' or '’' or '`' && text[mark + 1] == text[mark];

    /// <summary>Whether a mark stands right after a word or its punctuation, with no word glued behind.</summary>
    private static bool EndsWord(ReadOnlySpan<char> text, int mark) =>
        mark > 0 && !SpanText.IsBlank(text[mark - 1]) && text[mark - 1] is not (ReadingText.BlockEnd or '(' or '[')
        && (mark + 1 == text.Length || !char.IsLetterOrDigit(text[mark + 1]));

    /// <summary>Whether a mark stands before a word, with white space or a block's end before it.</summary>
    private static bool StartsWord(ReadOnlySpan<char> text, int mark) =>
        mark + 1 < text.Length && (char.IsLetterOrDigit(text[mark + 1]) || text[mark + 1] is '(' or '[' or '.' or '…')
        && (mark == 0 || SpanText.IsBlank(text[mark - 1]) || text[mark - 1] is ReadingText.BlockEnd or '(');

    private static MarkedText? Double(ReadOnlySpan<char> text, int start)
    {
        var limit = Math.Min(text.Length, start + LongestQuotation);
        int at = start, blocks = 0, firstBlockEnd = -1;
        while (at < limit)
        {
            var offset = text[at..limit].IndexOfAny(DoubleMarks);
            if (offset < 0)
                break;
            var mark = at + offset;
            at = mark + 1;
            if (text[mark] == ReadingText.BlockEnd)
            {
                if (firstBlockEnd < 0)
                    firstBlockEnd = mark;
                if (++blocks > MaxBlocks)
                    break;
                continue;
            }

            if (blocks > 0 && !EndsWord(text, mark))
                break;
            var opens = text[mark] is '“' or '„' or '«' ? !EndsWord(text, mark) : text[mark] is not '”' and not '»' && StartsWord(text, mark);
            if (!opens || blocks > 0)
                return new MarkedText(start, mark, Closed: true, Single: false);
            var nested = text[at..Math.Min(limit, at + LongestNested)].IndexOfAny(DoubleMarks);
            if (nested < 0 || text[at + nested] == ReadingText.BlockEnd || EndsSpeech(text, at + nested))
                return new MarkedText(start, mark, Closed: false, Single: false);
            at += nested + 1;
        }

        return new MarkedText(start, firstBlockEnd >= 0 ? firstBlockEnd : limit, Closed: false, Single: false);
    }

    private static MarkedText? DoubledSingle(ReadOnlySpan<char> text, int start)
    {
        var limit = Math.Min(text.Length, start + LongestQuotation);
        for (var at = start; at < limit; at++)
        {
            var offset = text[at..limit].IndexOfAny(SingleMarks);
            if (offset < 0 || text[at + offset] == ReadingText.BlockEnd)
                return null;
            at += offset;
            if (IsDoubledSingle(text, at))
                return new MarkedText(start, at, Closed: true, Single: false, MarkLength: 2);
        }

        return null;
    }

    /// <summary>Speech ends in punctuation inside its mark; what is only called so does not.</summary>
    private static bool EndsSpeech(ReadOnlySpan<char> text, int mark) => mark > 0 && text[mark - 1] is ',' or '.' or '?' or '!';

    /// <summary>An apostrophe stands inside a word (Jum'at) or before a clipped one ('kan); a mark opens after white space.</summary>
    private static bool OpensSingle(ReadOnlySpan<char> text, int mark) =>
        text[mark] is '\'' or '‘' or '‚' && StartsWord(text, mark);

    private static MarkedText? Single(ReadOnlySpan<char> text, int start)
    {
        var limit = Math.Min(text.Length, start + LongestQuotation);
        var at = start;
        while (at < limit)
        {
            var offset = text[at..limit].IndexOfAny(SingleMarks);
            if (offset < 0 || text[at + offset] == ReadingText.BlockEnd)
                return null;
            var mark = at + offset;
            at = mark + 1;
            if (EndsWord(text, mark))
                return new MarkedText(start, mark, Closed: true, Single: true);
            if (OpensSingle(text, mark))
                return null;
        }

        return null;
    }
}
