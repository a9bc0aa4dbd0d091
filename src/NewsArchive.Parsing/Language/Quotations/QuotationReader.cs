using NewsArchive.Parsing.Language.Reading;

namespace NewsArchive.Parsing.Language.Quotations;

/// <summary>Reads the direct quotations of a text and who speaks them.</summary>
internal static class QuotationReader
{
    /// <summary>Shorter pieces between marks are terms, nicknames and scare quotes.</summary>
    private const int FewestWords = 3;

    /// <summary>How far back a pronoun's person is looked for: beyond, the last speaker is surer.</summary>
    private const int SubjectReach = 2000;

    public static IReadOnlyList<Quotation> Read(ReadingText reading)
    {
        var text = reading.Span;
        var quotes = new List<Quotation>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var names = new FullNames(text);
        string? speaker = null;
        var position = 0;
        while (QuotationMarks.Next(text, position) is { } enclosed)
        {
            var previousEnd = position;
            var open = OpenMark(enclosed, text);
            if (!enclosed.Closed)
                enclosed = LostMark.Close(text, enclosed);
            position = Math.Max(enclosed.After, enclosed.Start);
            if (!Words.AtLeast(text[enclosed.Start..enclosed.End], FewestWords))
                continue;
            var behind = Attribution.Behind(text, enclosed.After);
            var ahead = behind.Kind is SpeakerKind.Named or SpeakerKind.Unnamed
                ? SpeakerMention.None
                : Attribution.Ahead(text, open, previousEnd);
            if (!SpokenWords.Are(text, open, enclosed, behind, ahead))
                continue;
            speaker = Speaker(text, behind, ahead, previousEnd, open, speaker, ref names);
            var words = SpanText.Collapse(text[enclosed.Start..enclosed.End]);
            if (seen.Add(words))
                quotes.Add(new Quotation(words, speaker, reading.ToSource(enclosed.Start), reading.ToSourceEnd(enclosed.End)));
        }

        return quotes;
    }

    private static int OpenMark(in Enclosed enclosed, ReadOnlySpan<char> text)
    {
        var open = enclosed.Start;
        while (open > 0 && !char.IsLetterOrDigit(text[open - 1]) && !SpanText.IsBlank(text[open - 1])
            && text[open - 1] is not (ReadingText.BlockEnd or '.' or ',' or ':' or '(' or ')' or '?' or '!'))
            open--;
        return open;
    }

    /// <summary>The name told, else the last person the text between the quotations lets speak, else the last speaker.</summary>
    private static string? Speaker(
        ReadOnlySpan<char> text, SpeakerMention behind, SpeakerMention ahead, int from, int open, string? last, ref FullNames names)
    {
        if (behind.Kind == SpeakerKind.Named)
            return names.Of(behind);
        if (behind.Kind == SpeakerKind.Unnamed)
            return null;
        if (ahead.Kind == SpeakerKind.Named)
            return names.Of(ahead);
        var between = SubjectCues.Last(text, Math.Max(from, open - SubjectReach), open);
        return between.Kind == SpeakerKind.Named ? names.Of(between) : last;
    }
}
