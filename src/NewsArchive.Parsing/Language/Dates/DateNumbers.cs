using System.Buffers;
using NewsArchive.Parsing.Language.Reading;

namespace NewsArchive.Parsing.Language.Dates;

/// <summary>Reads the numbers dates are made of.</summary>
internal static class DateNumbers
{
    /// <summary>Length of a year with the hour glued to it ("Juni 202520:45"), as flattened schedules have it.</summary>
    private const int YearAndHour = 6;

    /// <summary>First letters of the months' names: most words behind a number are told apart by theirs alone.</summary>
    private static readonly SearchValues<char> MonthInitials = SearchValues.Create("jfpmasondJFPMASOND");

    /// <summary>The value of one or two digits at a position, and where they end; -1 where there are none or more.</summary>
    public static int OneOrTwoDigits(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        while (end < text.Length && end - at < 3 && char.IsAsciiDigit(text[end]))
            end++;
        return end - at is 1 or 2 ? Value(text[at..end]) : -1;
    }

    /// <summary>The four-digit year at a position, and where it ends; 0 where there is none.</summary>
    public static int Year(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        while (end < text.Length && end - at <= YearAndHour && char.IsAsciiDigit(text[end]))
            end++;
        if (end - at == YearAndHour && end < text.Length && text[end] is ':' or '.')
            end = at + 4;
        if (end - at != 4)
            return 0;
        var year = Value(text[at..end]);
        return year is >= CalendarDay.EarliestYear and <= CalendarDay.LatestYear ? year : 0;
    }

    /// <summary>The month named at a position (white space before it skipped), and where its name ends; 0 where there is none.</summary>
    public static int MonthName(ReadOnlySpan<char> text, int at, out int end)
    {
        var start = SpanText.SkipBlanks(text, at);
        end = start;
        if (start == text.Length || !MonthInitials.Contains(text[start]))
            return 0;
        end = SpanText.LettersEnd(text, start);
        return end - start > 2 ? CalendarWords.Month(text[start..end]) : 0;
    }

    /// <summary>The year printed behind a named month, if one is: "Juni 2025", "Juni tahun 2025", "Juni, 2025"; else 0 and the end stays.</summary>
    public static int YearAfterMonth(ReadOnlySpan<char> text, int at, out int end)
    {
        const string YearWord = "tahun ";
        var next = at;
        if (next < text.Length && text[next] is '.' or ',' or '/' or '-')
            next++;
        next = SpanText.SkipBlanks(text, next);
        if (text[next..].StartsWith(YearWord, StringComparison.OrdinalIgnoreCase))
            next += YearWord.Length;
        var year = Year(text, next, out var yearEnd);
        end = year == 0 ? at : yearEnd;
        return year;
    }

    private static int Value(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits)
            value = value * 10 + (digit - '0');
        return value;
    }
}
