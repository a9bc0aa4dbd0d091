using NewsArchive.Parsing.Language.Reading;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Language.Dates;

/// <summary>Reads a line that is nothing but a date, as outlets print it under the title: "Jumat, 20 Jun 2025 12:24 WIB".</summary>
internal static class DateLine
{
    /// <summary>No date line is longer, labels and zone included; longer lines are not looked at.</summary>
    private const int LongestLine = 80;

    /// <summary>Words that may stand before or within a date line.</summary>
    private static readonly WordList Labels = WordList.Of(
        "pukul pkl jam tanggal tgl hari terbit diterbitkan tayang dipublikasikan published diperbarui diupdate updated update dibuat diposting posted pada on at last");

    private static readonly TimeSpan Wib = TimeSpan.FromHours(7);

    /// <summary>
    /// The moment a date line names: midnight where it gives no hours, WIB where it names no zone. False for anything
    /// else, also for a date with other words around it.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> line, out DateTimeOffset moment)
    {
        moment = default;
        line = line.Trim();
        if (line.Length is 0 or > LongestLine)
            return false;
        DateOnly? day = null;
        TimeSpan? time = null;
        TimeSpan? zone = null;
        var at = 0;
        while (at < line.Length)
        {
            var c = line[at];
            if (char.IsAsciiDigit(c))
            {
                if (day is null && DatePattern.At(line, at) is { Last: null, First: { HasYear: true } first } pattern)
                    (day, at) = (first.In(first.Year), pattern.End);
                else if (time is null && TryTime(line, at, out var clock, out var end))
                    (time, at) = (clock, end);
                else
                    return false;
            }
            else if (char.IsLetter(c))
            {
                var end = WordEnd(line, at);
                var word = line[at..end];
                if (Zone(word) is { } offset)
                    zone ??= offset;
                else if (!(word is "T" && day is not null) && CalendarWords.Weekday(word, abbreviated: true) is null && !Labels.Contains(word))
                    return false;
                at = end;
            }
            else if (c is '+' && time is not null && TryTime(line, at + 1, out var offset, out var end))
            {
                (zone, at) = (offset, end);
            }
            else if (SpanText.IsBlank(c) || c is ',' or '|' or '-' or '–' or '—' or ':' or '/' or '(' or ')' or '•' or '·' or '.')
            {
                at++;
            }
            else
            {
                return false;
            }
        }

        if (day is not { } date)
            return false;
        moment = new DateTimeOffset(date, TimeOnly.FromTimeSpan(time ?? TimeSpan.Zero), zone ?? Wib);
        return true;
    }

    private static int WordEnd(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && (char.IsLetter(line[at]) || SpanText.IsApostrophe(line[at])))
            at++;
        return at;
    }

    private static TimeSpan? Zone(ReadOnlySpan<char> word) => word switch
    {
        _ when word.Equals("WIB", StringComparison.OrdinalIgnoreCase) => Wib,
        _ when word.Equals("WITA", StringComparison.OrdinalIgnoreCase) => TimeSpan.FromHours(8),
        _ when word.Equals("WIT", StringComparison.OrdinalIgnoreCase) => TimeSpan.FromHours(9),
        "GMT" or "UTC" or "Z" => TimeSpan.Zero,
        _ => null,
    };

    /// <summary>Hours and minutes, perhaps seconds and their fraction: "10:44", "10.44", "10:44:05.123".</summary>
    private static bool TryTime(ReadOnlySpan<char> line, int at, out TimeSpan time, out int end)
    {
        time = default;
        var hours = DateNumbers.OneOrTwoDigits(line, at, out end);
        if (hours is < 0 or > 23 || end >= line.Length || line[end] is not (':' or '.'))
            return false;
        var minutes = DateNumbers.OneOrTwoDigits(line, end + 1, out end);
        if (minutes is < 0 or > 59)
            return false;
        var seconds = 0;
        if (end < line.Length && line[end] is ':' or '.')
        {
            seconds = DateNumbers.OneOrTwoDigits(line, end + 1, out var secondsEnd);
            if (seconds is >= 0 and <= 59)
                end = secondsEnd;
            else
                seconds = 0;
            if (end + 1 < line.Length && line[end] == '.' && char.IsAsciiDigit(line[end + 1]))
                end = SpanText.DigitsEnd(line, end + 1);
        }

        time = new TimeSpan(hours, minutes, seconds);
        return true;
    }
}
