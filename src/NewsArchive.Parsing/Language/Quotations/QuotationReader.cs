using NewsArchive.Parsing.Language.Reading;

namespace NewsArchive.Parsing.Language.Quotations;

/// <summary>Reads the direct quotations of a text and who speaks them.</summary>
internal static class QuotationReader
{
    /// <summary>Shorter pieces between marks are terms, nicknames and scare quotes.</summary>
    private const int FewestWords = 3;

    /// <summary>Marks before the first word: two at most, doubled singles included.</summary>
    private const int MostMarks = 4;

    public static IReadOnlyList<Quotation> Read(ReadingText reading)
    {
        var text = reading.Span;
        if (QuotationMarks.Next(text, 0) is null)
            return [];
        var quotes = new List<Quotation>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var names = new FullNames(text);
        string? speaker = null;
        var position = 0;
        while (QuotationMarks.Next(text, position) is { } enclosed)
        {
            var previousEnd = position;
            var open = OpenMark(enclosed, text);
            // Glued to the next word, what seemed to close was the next quotation's opening mark.
            if (!enclosed.Closed || (enclosed.After < text.Length && char.IsLetter(text[enclosed.After])))
                enclosed = LostMark.Close(text, enclosed);
            position = Math.Max(enclosed.After, enclosed.Start);
            if (!WordCount.AtLeast(text[enclosed.Start..enclosed.End], FewestWords))
                continue;
            var behind = Attribution.Behind(text, enclosed.After);
            var ahead = behind.Kind is SpeakerKind.Named or SpeakerKind.Unnamed
                ? SpeakerMention.None
                : Attribution.Ahead(text, open, previousEnd);
            if (!SpokenWords.Are(text, open, enclosed, behind, ahead))
                continue;
            speaker = LastSpeaker.Of(text, behind, ahead, previousEnd, open, speaker, ref names);
            var words = SpanText.Collapse(text[enclosed.Start..enclosed.End]);
            if (seen.Add(words))
                quotes.Add(new Quotation(words, speaker, reading.ToSource(enclosed.Start), reading.ToSourceEnd(enclosed.End)));
        }

        return quotes;
    }

    private static int OpenMark(in MarkedText enclosed, ReadOnlySpan<char> text)
    {
        var open = enclosed.Start;
        while (open > 0 && enclosed.Start - open < MostMarks && !char.IsLetterOrDigit(text[open - 1]) && !SpanText.IsBlank(text[open - 1])
            && text[open - 1] is not (ReadingText.BlockEnd or '.' or ',' or ':' or '(' or ')' or '?' or '!'))
            open--;
        return open;
    }
}
