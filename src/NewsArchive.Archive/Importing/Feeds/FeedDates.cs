using System.Globalization;

namespace NewsArchive.Archive.Importing.Feeds;

/// <summary>Reads the dates that feeds and sitemaps give, as their standards have them and as they are: "Sel, 13 Jun 2023 08:30 WIB".</summary>
/// <remarks>Names of days are passed over, because feeds get them wrong. Without a zone a time is WIB, like everywhere here.</remarks>
internal static class FeedDates
{
    /// <summary>No date is longer.</summary>
    private const int Longest = 64;

    private static readonly TimeSpan Wib = TimeSpan.FromHours(7);

    /// <summary>By the first three letters, in English and Indonesian; no day's name begins like one of them.</summary>
    private static readonly Dictionary<string, int> Months = new(StringComparer.OrdinalIgnoreCase)
    {
        ["jan"] = 1,
        ["feb"] = 2,
        ["peb"] = 2,
        ["mar"] = 3,
        ["apr"] = 4,
        ["may"] = 5,
        ["mei"] = 5,
        ["jun"] = 6,
        ["jul"] = 7,
        ["aug"] = 8,
        ["agu"] = 8,
        ["ags"] = 8,
        ["agt"] = 8,
        ["sep"] = 9,
        ["oct"] = 10,
        ["okt"] = 10,
        ["nov"] = 11,
        ["nop"] = 11,
        ["dec"] = 12,
        ["des"] = 12,
    };

    private static readonly Dictionary<string, double> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["wib"] = 7,
        ["wita"] = 8,
        ["wit"] = 9,
        ["z"] = 0,
        ["ut"] = 0,
        ["utc"] = 0,
        ["gmt"] = 0,
        ["est"] = -5,
        ["edt"] = -4,
        ["cst"] = -6,
        ["cdt"] = -5,
        ["mst"] = -7,
        ["mdt"] = -6,
        ["pst"] = -8,
        ["pdt"] = -7,
        ["sgt"] = 8,
        ["jst"] = 9,
    };

    /// <returns>Null where it is no date.</returns>
    public static DateTimeOffset? Read(string? text)
    {
        text = text?.Trim();
        if (text is null or { Length: 0 or > Longest }) return null;
        if (char.IsAsciiDigit(text[0]) && text.Length >= 10 && text[4] == '-' && ReadIso(text) is { } iso) return iso;
        return ReadWords(text);
    }

    private static DateTimeOffset? ReadIso(string text)
    {
        if (!DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        var rest = text[10..].TrimStart('T', 't', ' ');
        var (time, zone) = ReadTime(rest);
        return Compose(day, time, zone);
    }

    /// <summary>Day, month and year in any of the usual orders, then a time and a zone.</summary>
    private static DateTimeOffset? ReadWords(string text)
    {
        int? month = null;
        var numbers = new List<int>();
        var words = text.Split([' ', ',', '\t', '/', '-'], StringSplitOptions.RemoveEmptyEntries);
        var at = 0;
        foreach (var word in words)
        {
            if (word.Contains(':')) break;
            var start = text.IndexOf(word, at, StringComparison.Ordinal);
            // Two numbers and a month are a date; what follows is the time.
            if (month is not null && numbers.Count == 2) break;
            if (numbers.Count == 3) break;
            at = start + word.Length;
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) numbers.Add(number);
            else if (word.Length >= 3 && Months.TryGetValue(word[..3], out var named)) month ??= named;
        }

        if (DayOf(numbers, month) is not { } day) return null;
        var (time, zone) = ReadTime(text[at..].TrimStart(' ', ',', '-', '|', 'T'));
        return Compose(day, time, zone);
    }

    private static DateOnly? DayOf(List<int> numbers, int? month)
    {
        var (day, monthNumber, year) = (month, numbers) switch
        {
            ({ } named, [var first, var second, ..]) => first > 31 ? (second, named, first) : (first, named, second),
            (null, [> 31 and var first, var second, var third, ..]) => (third, second, first),
            (null, [var first, var second, var third, ..]) => (first, second, third),
            _ => (0, 0, 0),
        };
        if (year is > 0 and < 100) year += year < 70 ? 2000 : 1900;
        return year is >= 1900 and <= 2999 && monthNumber is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, monthNumber) ? new DateOnly(year, monthNumber, day) : null;
    }

    /// <summary>"08:30:00 +0700", "8.30 WIB", "08:30 PM GMT+7", "01:30:00.000Z".</summary>
    private static (TimeSpan Time, TimeSpan? Zone) ReadTime(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is ':' or '.')) end++;
        var parts = text[..end].Split([':', '.'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2 || !int.TryParse(parts[0], CultureInfo.InvariantCulture, out var hour) || !int.TryParse(parts[1], CultureInfo.InvariantCulture, out var minute)) return (TimeSpan.Zero, ReadZone(text[end..]));
        var second = parts.Length > 2 && int.TryParse(parts[2], CultureInfo.InvariantCulture, out var some) ? some : 0;
        var rest = text[end..].TrimStart();
        if (rest.StartsWith("PM", StringComparison.OrdinalIgnoreCase)) (hour, rest) = (hour < 12 ? hour + 12 : hour, rest[2..]);
        else if (rest.StartsWith("AM", StringComparison.OrdinalIgnoreCase)) (hour, rest) = (hour == 12 ? 0 : hour, rest[2..]);
        // 24:00 and leap seconds are somebody's rounding.
        if (hour > 24 || minute > 59 || second > 60) return (TimeSpan.Zero, ReadZone(rest));
        return (new TimeSpan(Math.Min(hour, 23), minute, Math.Min(second, 59)), ReadZone(rest));
    }

    /// <summary>"+0700", "+07:00", "+7", "GMT+7", "WIB"; null where none is given or it is not known.</summary>
    private static TimeSpan? ReadZone(string text)
    {
        text = text.Trim();
        var letters = string.Concat(text.TakeWhile(char.IsAsciiLetter));
        var offset = text[letters.Length..].Trim();
        if (offset is ['+' or '-', ..])
        {
            var digits = string.Concat(offset[1..].TakeWhile(c => char.IsAsciiDigit(c) || c is ':' or '.').Where(char.IsAsciiDigit));
            if (digits.Length is < 1 or > 4) return null;
            var number = int.Parse(digits, CultureInfo.InvariantCulture);
            var minutes = digits.Length <= 2 ? number * 60 : (number / 100 * 60) + (number % 100);
            return minutes <= 14 * 60 ? TimeSpan.FromMinutes(offset[0] == '-' ? -minutes : minutes) : null;
        }

        return Zones.TryGetValue(letters, out var hours) ? TimeSpan.FromHours(hours) : null;
    }

    private static DateTimeOffset Compose(DateOnly day, TimeSpan time, TimeSpan? zone) => new(day.ToDateTime(TimeOnly.FromTimeSpan(time)), zone ?? Wib);
}
