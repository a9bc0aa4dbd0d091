using NewsArchive.Parsing.Language.Reading;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Language.Dates;

/// <summary>Finds the dates of a text, going from digit to digit.</summary>
internal static class DateFinder
{
    private static readonly WordList PointingBack = WordList.Of("lalu kemarin silam");

    private static readonly WordList PointingAhead = WordList.Of("mendatang nanti depan besok");

    public static List<FoundDate> Find(ReadOnlySpan<char> text)
    {
        var found = new List<FoundDate>();
        int at = 0, block = 0, counted = 0;
        while (true)
        {
            var next = text[at..].IndexOfAnyInRange('0', '9');
            if (next < 0)
                return found;
            var start = at + next;
            at = SpanText.DigitsEnd(text, start);
            if (at - start is not (1 or 2 or 4) || !MayStart(text, start, found) || DatePattern.At(text, start) is not { } pattern)
                continue;
            if (DateContext.Around(text, start, pattern) is not { } context)
                continue;
            block += text[counted..context.Start].Count(ReadingText.BlockEnd);
            counted = context.Start;
            at = context.End;
            var date = new FoundDate(context.Start, context.End, pattern.First, pattern.Last, context.Weekday, block, Direction(text, context.End));
            if (found.Count > 0 && Joined(text, found[^1], date) is { } range)
                found[^1] = range;
            else
                found.Add(date);
        }
    }

    /// <summary>Digits that go on a number, a code or a word ("3.12", "Covid-19", "A12") start no date.</summary>
    private static bool MayStart(ReadOnlySpan<char> text, int start, List<FoundDate> found)
    {
        if (start == 0)
            return true;
        var before = text[start - 1];
        if (before is '-' or '–' && found.Count > 0 && found[^1].End == start - 1)
            return true;
        if (before is '.' or ',' or '-' or '/' or ':' or '–')
            return start < 2 || !(char.IsAsciiDigit(text[start - 2]) || (before == '/' && char.IsLetter(text[start - 2])));
        return !char.IsLetter(before) || CalendarWords.Weekday(text[SpanText.LettersStart(text, start)..start]) is not null;
    }

    private static int Direction(ReadOnlySpan<char> text, int end)
    {
        var start = SpanText.SkipBlanks(text, end);
        var word = text[start..SpanText.LettersEnd(text, start)];
        return PointingBack.Contains(word) ? -1 : PointingAhead.Contains(word) ? 1 : 0;
    }

    /// <summary>Two dates with only a joiner between them are one range, and the first takes the year of the second.</summary>
    private static FoundDate? Joined(ReadOnlySpan<char> text, in FoundDate first, in FoundDate second)
    {
        if (first.Last is not null || second.Last is not null || second.Start - first.End is < 1 or > DateRange.LongestJoiner)
            return null;
        if (DateRange.SkipJoiner(text, first.End) != second.Start)
            return null;
        var day = first.First;
        if (!day.HasYear && second.First.HasYear)
            day = day with { Year = day.Month > second.First.Month ? second.First.Year - 1 : second.First.Year };
        return first with { End = second.End, First = day, Last = second.First, Direction = second.Direction };
    }
}
