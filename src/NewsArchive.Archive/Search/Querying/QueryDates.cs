using System.Globalization;

namespace NewsArchive.Archive.Search.Querying;

/// <summary>Reads the value of date: as time in WIB: a year, a month, a day, or two of them with two full stops between.</summary>
internal static class QueryDates
{
    private static readonly TimeSpan Wib = TimeSpan.FromHours(7);
    private static readonly string[] Days = ["yyyy-M-d", "d-M-yyyy", "d/M/yyyy", "yyyy/M/d"];
    private static readonly string[] Months = ["yyyy-M", "M/yyyy"];

    public static QueryPart? Read(string value, QueryHints hints, int start, int end)
    {
        var dots = value.IndexOf("..", StringComparison.Ordinal);
        var firstText = dots < 0 ? value : value[..dots];
        var lastText = dots < 0 ? value : value[(dots + 2)..].TrimStart('.');
        var first = Span(firstText);
        var last = Span(lastText);
        if ((first is null && firstText.Length > 0) || (last is null && lastText.Length > 0) || (first is null && last is null))
        {
            hints.BadDate(value, start, end);
            return null;
        }

        if (first is not null && last is not null && first.Value.From > last.Value.From)
        {
            hints.ReversedDates(start, end);
            (first, last, firstText, lastText) = (last, first, lastText, firstText);
        }

        var node = new DateNode(first?.From, last?.Until);
        return new QueryPart(node, dots < 0 ? $"date:{firstText}" : $"date:{firstText}..{lastText}");
    }

    private static (DateTimeOffset From, DateTimeOffset Until)? Span(string text)
    {
        if (text.Length == 4 && Parse(text, ["yyyy"]) is { } year) return (At(year), At(year.AddYears(1)));
        if (Parse(text, Months) is { } month) return (At(month), At(month.AddMonths(1)));
        if (Parse(text, Days) is { } day) return (At(day), At(day.AddDays(1)));
        return null;
    }

    private static DateOnly? Parse(string text, string[] formats) =>
        DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1000 and <= 9000 ? date : null;

    private static DateTimeOffset At(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, Wib).ToUniversalTime();
}
