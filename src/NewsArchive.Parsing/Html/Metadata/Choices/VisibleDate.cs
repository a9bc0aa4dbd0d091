using NewsArchive.Parsing.Language.Dates;

namespace NewsArchive.Parsing.Html.Metadata.Choices;

/// <summary>Reads date lines, also with the month first, as blogs print them: "Oktober 27, 2015".</summary>
internal static class VisibleDate
{
    private const int LeastDigits = 3;

    /// <inheritdoc cref="DateLine.TryParse"/>
    public static bool TryParse(ReadOnlySpan<char> line, out DateTimeOffset moment)
    {
        moment = default;
        // A day and a year have three digits at least, which hardly any other short text has.
        if (!HasDigits(line)) return false;
        return DateLine.TryParse(line, out moment) || (DayFirst(line.Trim()) is { } turned && DateLine.TryParse(turned, out moment));
    }

    private static bool HasDigits(ReadOnlySpan<char> line)
    {
        var digits = 0;
        for (var rest = line; digits < LeastDigits; digits++)
        {
            var at = rest.IndexOfAnyInRange('0', '9');
            if (at < 0) return false;
            rest = rest[(at + 1)..];
        }

        return true;
    }

    private static string? DayFirst(ReadOnlySpan<char> line)
    {
        var month = 0;
        while (month < line.Length && char.IsAsciiLetter(line[month])) month++;
        if (month < 3 || month + 2 >= line.Length || line[month] != ' ' || !char.IsAsciiDigit(line[month + 1])) return null;
        var day = month + 1;
        while (day < line.Length && char.IsAsciiDigit(line[day])) day++;
        var rest = line[day..].TrimStart(", ");
        return day - month > 3 || rest.IsEmpty || !char.IsAsciiDigit(rest[0]) ? null : $"{line[(month + 1)..day]} {line[..month]} {rest}";
    }
}
