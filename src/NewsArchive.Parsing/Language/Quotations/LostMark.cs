using NewsArchive.Parsing.Language.Reading;

namespace NewsArchive.Parsing.Language.Quotations;

/// <summary>Ends a quotation whose closing mark was lost.</summary>
internal static class LostMark
{
    /// <summary>Behind the comma that ends speech an attribution follows: ", kata Siti", ", ujarnya".</summary>
    public static MarkedText Close(ReadOnlySpan<char> text, MarkedText open)
    {
        var at = open.Start;
        while (at < open.End)
        {
            var offset = text[at..open.End].IndexOf(',');
            if (offset < 0)
                break;
            var comma = at + offset;
            at = comma + 1;
            var start = SpanText.SkipBlanks(text, at);
            var word = text[start..SpanText.LettersEnd(text, start)];
            if (SpeechVerbs.AfterQuotation.Contains(word)
                || (word.EndsWith("nya", StringComparison.Ordinal) && SpeechVerbs.AfterQuotation.Contains(word[..^3])))
                return open with { End = at, Closed = false };
        }

        return open;
    }
}
