using NewsArchive.Parsing.Language.Reading;

namespace NewsArchive.Parsing.Language.Dates;

/// <summary>What stands between the two ends of a range: "5-6 Juni", "10 hingga 16 Juni", "1 s/d 5 Juli".</summary>
internal static class DateRange
{
    /// <summary>Longest joiner, white space around it included; nothing longer is looked at.</summary>
    public const int LongestJoiner = 24;

    private static readonly string[] Joiners = ["sampai dengan", "sampai", "hingga", "s/d", "s.d.", "s.d", "sd", "-", "–", "—"];

    /// <summary>Position after the joiner at a position and the white space around it, or -1.</summary>
    public static int SkipJoiner(ReadOnlySpan<char> text, int at)
    {
        var start = SpanText.SkipBlanks(text, at);
        if (start == text.Length || text[start] is not ('s' or 'S' or 'h' or 'H' or '-' or '–' or '—'))
            return -1;
        foreach (var joiner in Joiners)
        {
            if (text[start..].StartsWith(joiner, StringComparison.OrdinalIgnoreCase))
                return SpanText.SkipBlanks(text, start + joiner.Length);
        }

        return -1;
    }
}
