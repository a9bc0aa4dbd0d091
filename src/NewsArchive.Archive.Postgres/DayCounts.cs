using System.Globalization;

using NewsArchive.Archive.Search.Indexing;

namespace NewsArchive.Archive.Postgres;

/// <summary>How many articles each day has, so that a search knows how far back it has to look. A little out of date is good enough.</summary>
/// <param name="days">Days and their articles, newest first.</param>
internal sealed class DayCounts(IReadOnlyList<(DateOnly Day, long Articles)> days)
{
    public long Total { get; } = days.Sum(static day => day.Articles);

    /// <param name="rows">Marks of days with their counts, in any order.</param>
    public static DayCounts Of(IEnumerable<(string Mark, long Articles)> rows)
    {
        var days = new List<(DateOnly Day, long Articles)>();
        foreach (var (mark, articles) in rows)
        {
            if (DateOnly.TryParseExact(mark.AsSpan(1), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) days.Add((day, articles));
        }

        days.Sort(static (a, b) => b.Day.CompareTo(a.Day));
        return new DayCounts(days);
    }

    /// <summary>The day back to which a number of articles is likely to lie.</summary>
    /// <param name="from">The newest day to count, itself included.</param>
    /// <returns>Null where there are not that many.</returns>
    public DateOnly? Back(DateOnly from, double articles)
    {
        foreach (var (day, count) in days)
        {
            if (day > from) continue;
            articles -= count;
            if (articles <= 0) return day;
        }

        return null;
    }

    /// <summary>Words of the vocabulary that are days stand between these.</summary>
    public const string FirstMark = "~0";
    public const string EndOfMarks = "~:";

    public static DateOnly DayOf(long sortKey) => CalendarMarks.Day(Archive.Search.Indexing.SortKey.TimeOf(sortKey));
}
