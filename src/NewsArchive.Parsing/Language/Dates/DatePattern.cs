namespace NewsArchive.Parsing.Language.Dates;

/// <summary>The shapes a date has from its first digit on: "12 Juni 2023", "5-6 Juni", "12/6/2023", "13/6", "10-12/6", "2023-06-12".</summary>
/// <param name="First">The day, or the first of a range.</param>
/// <param name="Last">The last day of a range.</param>
/// <param name="End">Position after the last digit or letter.</param>
/// <param name="NeedsContext">The shape alone is no proof (a fraction, a score): only a weekday or brackets make it a date.</param>
internal readonly record struct DatePattern(CalendarDay First, CalendarDay? Last, int End, bool NeedsContext)
{
    /// <summary>Reads the date whose digits start at a position, or null.</summary>
    public static DatePattern? At(ReadOnlySpan<char> text, int at)
    {
        var first = DateNumbers.OneOrTwoDigits(text, at, out var end);
        if (first < 0)
            return IsoAt(text, at);
        if (first is 0 or > 31 || end == text.Length)
            return null;
        return text[end] switch
        {
            '/' => NumericAt(text, end, first),
            '.' or '-' => NumericAt(text, end, first) ?? RangeAt(text, end, first),
            '–' or '—' => RangeAt(text, end, first),
            _ => NamedAt(text, end, first) ?? RangeAt(text, end, first),
        };
    }

    private static DatePattern? IsoAt(ReadOnlySpan<char> text, int at)
    {
        var year = DateNumbers.Year(text, at, out var end);
        if (year == 0 || end >= text.Length || text[end] is not ('-' or '/'))
            return null;
        var separator = text[end];
        var month = DateNumbers.OneOrTwoDigits(text, end + 1, out end);
        if (month < 0 || end >= text.Length || text[end] != separator)
            return null;
        var day = DateNumbers.OneOrTwoDigits(text, end + 1, out end);
        return Existing(new CalendarDay(day, month, year), null, end, needsContext: false);
    }

    private static DatePattern? NamedAt(ReadOnlySpan<char> text, int at, int day)
    {
        var month = DateNumbers.MonthName(text, at, out var end);
        if (month == 0)
            return null;
        var year = DateNumbers.YearAfterMonth(text, end, out end);
        return Existing(new CalendarDay(day, month, year), null, end, needsContext: false);
    }

    /// <summary>Day, separator, month and perhaps the year behind the same separator; dots and hyphens only with a year.</summary>
    private static DatePattern? NumericAt(ReadOnlySpan<char> text, int at, int day)
    {
        var separator = text[at];
        var month = DateNumbers.OneOrTwoDigits(text, at + 1, out var end);
        if (month is < 1 or > 12)
            return null;
        if (end < text.Length && text[end] == separator && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
        {
            var year = DateNumbers.Year(text, end + 1, out var yearEnd);
            var isShort = year == 0;
            if (isShort)
            {
                year = DateNumbers.OneOrTwoDigits(text, end + 1, out yearEnd);
                if (year < 0 || yearEnd != end + 3)
                    return null;
                year += CenturyOf(year);
            }

            if (yearEnd + 1 < text.Length && text[yearEnd] is '/' or '-' && char.IsAsciiDigit(text[yearEnd + 1]))
                return null;
            return Existing(new CalendarDay(day, month, year), null, yearEnd, needsContext: isShort);
        }

        return separator == '/' && !(end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '/'))
            ? Existing(new CalendarDay(day, month, 0), null, end, needsContext: true)
            : null;
    }

    private static DatePattern? RangeAt(ReadOnlySpan<char> text, int at, int first)
    {
        var next = DateRange.SkipJoiner(text, at);
        if (next < 0)
            return null;
        var last = DateNumbers.OneOrTwoDigits(text, next, out var end);
        if (last < 1 || end >= text.Length)
            return null;
        var pattern = text[end] == '/' ? NumericAt(text, end, last) : NamedAt(text, end, last);
        if (pattern is not { } until || last <= first)
            return null;
        return Existing(until.First with { Day = first }, until.First, until.End, until.NeedsContext);
    }

    private static DatePattern? Existing(CalendarDay first, CalendarDay? last, int end, bool needsContext) =>
        first.Exists ? new DatePattern(first, last, end, needsContext) : null;

    /// <summary>Two digits of a year are read as 1970 to 2069.</summary>
    private static int CenturyOf(int year) => year < 70 ? 2000 : 1900;
}
