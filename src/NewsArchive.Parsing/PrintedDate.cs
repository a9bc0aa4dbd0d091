using NewsArchive.Parsing.Html.Metadata.Choices;

namespace NewsArchive.Parsing;

/// <summary>Reads the dates that outlets print and scrapers keep as they stand: "Tayang: Senin, 9 Juni 2025 20:56 WITA".</summary>
public static class PrintedDate
{
    /// <summary>Words in front of the date may be a name ("Kompas.com - 10/06/2025, 21:44 WIB"); no name is longer.</summary>
    private const int LongestName = 40;

    /// <summary>
    /// The moment a printed date names: midnight where it gives no hours, WIB where it names no zone. Numbers are day,
    /// month, year. False for anything else.
    /// </summary>
    /// <param name="printed">A date with what stands around it on a page: labels, the outlet's or a reporter's name, the time once more.</param>
    public static bool TryRead(ReadOnlySpan<char> printed, out DateTimeOffset moment)
    {
        // "13+December+2018" was part of an address.
        var line = printed.Trim(" \t\r\n\0").ToString().Replace('+', printed.Contains(':') ? '+' : ' ');
        if (TryReadLine(line, out moment)) return true;
        var digit = line.AsSpan().IndexOfAnyInRange('0', '9');
        return digit is > 0 and <= LongestName && TryReadLine(line[digit..], out moment);
    }

    private static bool TryReadLine(string line, out DateTimeOffset moment) =>
        VisibleDate.TryParse(line, out moment) || (WithoutRepeatedTime(line) is { } shorter && VisibleDate.TryParse(shorter, out moment));

    /// <summary>"Jumat, 30 Mei 2025 07:01 WIB 07:01": where two elements of a page were joined.</summary>
    private static string? WithoutRepeatedTime(string line)
    {
        var at = line.LastIndexOf(' ');
        return at > 0 && line[(at + 1)..] is { Length: 4 or 5 } time && line.AsSpan(0, at).Contains(time, StringComparison.Ordinal) ? line[..at] : null;
    }
}
