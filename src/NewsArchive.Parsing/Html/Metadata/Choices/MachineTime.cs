using System.Globalization;

namespace NewsArchive.Parsing.Html.Metadata.Choices;

/// <summary>Reads times as sites write them into metadata: ISO 8601 and its misspellings, RFC 1123, seconds since 1970, Indonesian dates.</summary>
internal static class MachineTime
{
    private static readonly TimeSpan Wib = TimeSpan.FromHours(7);

    /// <param name="text">"2016-02-16T13:01:52+0700", "2022/12/10 13:19:56", "2015-11-05 T10:08:58Z", "2022-12-10T13-19-56Z", "1457400000", ...</param>
    /// <param name="time">The time; midnight where there is none, WIB where there is no zone.</param>
    /// <param name="saysUtc">Whether the text itself says UTC, as many do that mean local time.</param>
    public static bool TryRead(string text, out DateTimeOffset time, out bool saysUtc)
    {
        saysUtc = false;
        var value = text.AsSpan().Trim();
        if (TryReadNumbers(value, out time, out saysUtc)) return IsNews(time);
        if (TryReadSeconds(value, out time)) return IsNews(time);
        if (VisibleDate.TryParse(value, out time)) return IsNews(time);
        saysUtc = value.EndsWith("GMT", StringComparison.Ordinal);
        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time) && char.IsAsciiLetter(value[0]) && IsNews(time);
    }

    private static bool IsNews(DateTimeOffset time) => time.Year is >= 1900 and < 2100;

    private static bool TryReadNumbers(ReadOnlySpan<char> text, out DateTimeOffset time, out bool saysUtc)
    {
        (time, saysUtc) = (default, false);
        var at = 0;
        if (Digits(text, ref at, 4, 4) is not { } year || Mark(text, ref at, "-/.") is not { } mark) return false;
        if (Digits(text, ref at, 1, 2) is not { } month || at >= text.Length || text[at] != mark) return false;
        at++;
        if (Digits(text, ref at, 1, 2) is not { } day) return false;
        while (at < text.Length && text[at] is ' ' or 'T' or 't' or '\u00A0') at++;
        var clock = Clock(text, ref at);
        if (clock is null && at < text.Length) return false;
        while (at < text.Length && text[at] == ' ') at++;
        if (Zone(text[at..], out saysUtc) is not { } zone) return false;
        if (month is < 1 or > 12 || year is < 1800 or > 2200 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        time = new DateTimeOffset(new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified) + (clock ?? TimeSpan.Zero), zone);
        return true;
    }

    /// <summary>"13:01", "13:01:52", "13-19-56", "20:07:27.8200000".</summary>
    private static TimeSpan? Clock(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        if (Digits(text, ref at, 1, 2) is not { } hour || Mark(text, ref at, ":-.") is not { } mark || Digits(text, ref at, 2, 2) is not { } minute || hour > 23 || minute > 59)
        {
            at = start;
            return null;
        }

        var second = 0;
        var before = at;
        if (at < text.Length && text[at] == mark && ++at > 0 && Digits(text, ref at, 2, 2) is { } seconds and <= 59) second = seconds;
        else at = before;
        if (at + 1 < text.Length && text[at] is '.' or ',' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        }

        return new TimeSpan(hour, minute, second);
    }

    /// <summary>None is WIB: the sites that write none mean their own time.</summary>
    private static TimeSpan? Zone(ReadOnlySpan<char> text, out bool saysUtc)
    {
        saysUtc = text is "Z" or "z" or "UTC" or "GMT" or "+00:00" or "+0000";
        if (saysUtc) return TimeSpan.Zero;
        if (text.IsEmpty || text.Equals("WIB", StringComparison.OrdinalIgnoreCase)) return Wib;
        if (text.Equals("WITA", StringComparison.OrdinalIgnoreCase)) return TimeSpan.FromHours(8);
        if (text.Equals("WIT", StringComparison.OrdinalIgnoreCase)) return TimeSpan.FromHours(9);
        if (text[0] is not ('+' or '-')) return null;
        var at = 1;
        if (Digits(text, ref at, 2, 2) is not { } hours) return null;
        if (at < text.Length && text[at] == ':') at++;
        var minutes = at < text.Length ? Digits(text, ref at, 2, 2) : 0;
        if (minutes is not { } m || at != text.Length || hours > 14 || m > 59 || (hours == 14 && m > 0)) return null;
        return new TimeSpan(hours, m, 0) * (text[0] == '-' ? -1 : 1);
    }

    private static bool TryReadSeconds(ReadOnlySpan<char> text, out DateTimeOffset time)
    {
        time = default;
        if (text.Length is not (10 or 13) || text.ContainsAnyExceptInRange('0', '9')) return false;
        var number = long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        time = text.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number);
        time = time.ToOffset(Wib);
        return true;
    }

    private static int? Digits(ReadOnlySpan<char> text, ref int at, int fewest, int most)
    {
        var (value, start) = (0, at);
        while (at < text.Length && at - start < most && char.IsAsciiDigit(text[at])) value = (value * 10) + text[at++] - '0';
        return at - start >= fewest ? value : null;
    }

    private static char? Mark(ReadOnlySpan<char> text, ref int at, string marks) => at < text.Length && marks.Contains(text[at], StringComparison.Ordinal) ? text[at++] : null;
}
