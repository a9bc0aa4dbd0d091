using System.Globalization;

using NewsArchive.Archive.Importing;

namespace NewsArchive.Archive.Search.Indexing;

/// <summary>
/// Days, months, years and decades (WIB) as lexemes: "~20230613", "~202306", "~2023", "~202". They let an index narrow words down to a
/// time, which no index of words can do by itself.
/// </summary>
internal static class CalendarMarks
{
    /// <summary>Days before and after these are marked as these: dates of news lie beyond by mistake only.</summary>
    public static DateOnly First { get; } = new(1900, 1, 1);

    /// <inheritdoc cref="First"/>
    public static DateOnly Last { get; } = new(2099, 12, 31);

    /// <summary>The lexemes of a moment.</summary>
    public static IEnumerable<string> Of(DateTimeOffset time)
    {
        var day = Day(time);
        return [Decade(day), Year(day), Month(day), Exact(day)];
    }

    /// <summary>The day of a moment in WIB, between <see cref="First"/> and <see cref="Last"/>.</summary>
    public static DateOnly Day(DateTimeOffset time)
    {
        var day = DateOnly.FromDateTime(time.ToOffset(NewsTime.Wib).DateTime);
        return day < First ? First : day > Last ? Last : day;
    }

    /// <summary>The fewest lexemes that together hold all days of a range, and no other.</summary>
    /// <param name="first">First day.</param>
    /// <param name="last">Last day, inclusive.</param>
    public static IReadOnlyList<string> Cover(DateOnly first, DateOnly last)
    {
        var cover = new List<string>();
        for (var day = first; day <= last;)
        {
            var (mark, end) = Longest(day, last);
            cover.Add(mark);
            day = end.AddDays(1);
        }

        return cover;
    }

    /// <summary>The longest stretch that begins with a day and has a mark of its own.</summary>
    private static (string Mark, DateOnly End) Longest(DateOnly day, DateOnly last)
    {
        if (day is { Day: 1, Month: 1 } && day.Year % 10 == 0 && new DateOnly(day.Year + 9, 12, 31) is var decade && decade <= last) return (Decade(day), decade);
        if (day is { Day: 1, Month: 1 } && new DateOnly(day.Year, 12, 31) is var year && year <= last) return (Year(day), year);
        if (day.Day == 1 && day.AddMonths(1).AddDays(-1) is var month && month <= last) return (Month(day), month);
        return (Exact(day), day);
    }

    private static string Decade(DateOnly day) => Year(day)[..^1];

    private static string Year(DateOnly day) => Format(day, "yyyy");

    private static string Month(DateOnly day) => Format(day, "yyyyMM");

    private static string Exact(DateOnly day) => Format(day, "yyyyMMdd");

    private static string Format(DateOnly day, string format) => "~" + day.ToString(format, CultureInfo.InvariantCulture);
}
