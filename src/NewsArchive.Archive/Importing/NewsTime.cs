using System.Globalization;

namespace NewsArchive.Archive.Importing;

/// <summary>Reads the dates and times people give: ISO 8601; without an offset they are WIB.</summary>
public static class NewsTime
{
    /// <summary>The forms that are taken, for messages: a sentence from "must be" on.</summary>
    public const string Forms =
        "a date (2023-06-13) or a timestamp (2023-06-13T08:30, 2023-06-13T08:30:00, 2023-06-13T08:30:00+07:00, 2023-06-13T01:30:00Z); without an offset it is WIB, UTC+7";

    // Wide enough for any newspaper, narrow enough that no change of offset leaves the calendar.
    private const int FirstYear = 1700;
    private const int LastYear = 2999;

    private static readonly string[] Local = ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF"];
    private static readonly string[] Zoned = [.. Local.Select(format => format + "zzz")];

    /// <summary>Western Indonesian time, UTC+7 all year.</summary>
    public static TimeSpan Wib { get; } = TimeSpan.FromHours(7);

    /// <summary>Reads a date ("2023-06-13", the start of that day) or a timestamp ("2023-06-13T08:30:00+07:00").</summary>
    public static bool TryRead(string value, out DateTimeOffset time) =>
        (TryReadDate(value, out time) || TryReadTimestamp(value.Trim(), out time)) && time.Year is >= FirstYear and <= LastYear;

    /// <summary>Reads a date without a time of day, as its start in WIB.</summary>
    public static bool TryReadDate(string value, out DateTimeOffset start)
    {
        start = default;
        if (!DateOnly.TryParseExact(value.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return false;
        if (date.Year is < FirstYear or > LastYear) return false;
        start = new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), Wib);
        return true;
    }

    private static bool TryReadTimestamp(string value, out DateTimeOffset time)
    {
        time = default;
        if (value.EndsWith('Z')) value = value[..^1] + "+00:00";
        // In a query an unescaped "+" arrives as a space.
        if (value.Length > 6 && value[^6] == ' ') value = value[..^6] + "+" + value[^5..];
        if (DateTimeOffset.TryParseExact(value, Zoned, CultureInfo.InvariantCulture, DateTimeStyles.None, out time)) return true;
        if (!DateTime.TryParseExact(value, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)) return false;
        if (local.Year is < FirstYear or > LastYear) return false;
        time = new DateTimeOffset(local, Wib);
        return true;
    }
}
