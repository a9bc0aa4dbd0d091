using NewsArchive.Parsing.Cleaning.Drafting;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.Structure;

/// <summary>Joins lines that a scraper broke at links and italics back into paragraphs.</summary>
/// <remarks>
/// A line that begins in the middle of a sentence joins the one before it. Weaker signs (a line without an end, then
/// one with a capital) count only in texts that show the strong sign too: elsewhere paragraphs merely lack full stops.
/// </remarks>
internal static class LineJoiner
{
    // A paragraph without an end that is shorter than this may be a heading.
    private const int MinSentenceLength = 45;

    public static void Recognize(Draft draft)
    {
        // A page says itself where its blocks end.
        if (draft.Markup is not null) return;
        var broken = false;
        var previous = draft.NextOpen(-1);
        for (var line = draft.NextOpen(previous); line >= 0; (previous, line) = (line, draft.NextOpen(line)))
        {
            if (!IsContinuation(draft, previous, line) || CreditLabel.MatchAtStart(draft.Text(line)).Length > 0) continue;
            draft.Lines[line].JoinedTo = previous;
            broken = true;
        }

        if (broken) JoinMiddles(draft);
    }

    private static bool IsContinuation(Draft draft, int previous, int line)
    {
        var before = draft.Text(previous);
        var text = draft.Text(line);
        if (!IsAdjacent(draft, previous, line)) return OnlyMarksBetween(draft, previous, line) && char.IsLower(text[0]) && !Sentences.IsComplete(before) && before.Length >= MinSentenceLength;
        if (text[0] == 'h' && text.StartsWith("http", StringComparison.Ordinal)) return before[^1] == ':';
        if (Sentences.BeginsInside(text) && !((char.IsLower(text[0]) || Characters.IsDash(text[0])) && Sentences.IsComplete(before))) return true;
        if (text[0] == '(' && !Sentences.IsComplete(before) && text.IndexOf(')') is var close && close > 0 && close < text.Length - 1) return true;
        return Sentences.LeavesOpen(before) && before[^1] is not ',' || text[0] is '(' && !Sentences.IsComplete(before) && before.Length >= MinSentenceLength && !text.EndsWith(")");
    }

    /// <summary>Only a line break, and nothing that was removed, stands between the two.</summary>
    private static bool IsAdjacent(Draft draft, int previous, int line) =>
        previous == line - 1 && !draft.Lines[line].AfterBlank && draft.Lines[line].Start == draft.Lines[line].SourceStart && draft.Lines[previous].End == draft.Lines[previous].SourceEnd;

    /// <summary>Marks of advertisements may stand in mid-sentence.</summary>
    private static bool OnlyMarksBetween(Draft draft, int previous, int line)
    {
        if (previous == line - 1) return false;
        for (var i = previous + 1; i < line; i++)
        {
            if (draft.Lines[i].ClosedAs != RemovedKind.Advertisement) return false;
        }

        return true;
    }

    private static void JoinMiddles(Draft draft)
    {
        var start = draft.NextOpen(-1);
        for (var line = draft.NextOpen(start); line >= 0; line = draft.NextOpen(line))
        {
            if (draft.Lines[line].JoinedTo >= 0) continue;
            var previous = draft.PreviousOpen(line);
            if (IsAdjacent(draft, previous, line) && ContinuesBrokenSentence(draft, start, previous, line)) draft.Lines[line].JoinedTo = previous;
            else start = line;
        }
    }

    private static bool ContinuesBrokenSentence(Draft draft, int start, int previous, int line)
    {
        var before = draft.Text(previous);
        // The space at the break was printed: the words belong together.
        if (draft.Lines[line].HasLeadingSpace && !Sentences.EndsSentence(before)) return true;
        var next = draft.NextOpen(line);
        var runsOn = next >= 0 && draft.Lines[next].JoinedTo == line;
        if (Sentences.IsComplete(before)) return draft.Lines[previous].HasTrailingSpace && runsOn && draft.Lines[next].HasLeadingSpace || ContinuesQuotation(draft, start, previous, line);
        if (start != previous) return !IsBrokenHeading(draft, start, previous, line);
        if (draft.Lines[previous].HasTrailingSpace && runsOn) return true;
        if (IsHeadingInTwo(draft, previous, line, next)) return true;
        if (runsOn && !(before.Length < MinSentenceLength && Headlines.IsTitleCase(before) && draft.Lines[previous].AfterBlank)) return true;
        return before.Length >= MinSentenceLength && char.IsLower(before[^1]) && draft.Lines[line].Length < MinSentenceLength;
    }

    private static bool IsBrokenHeading(Draft draft, int start, int previous, int line) =>
        draft.Lines[previous].End - draft.Lines[start].Start < 2 * MinSentenceLength && draft.Lines[line].Length > 2 * MinSentenceLength && char.IsUpper(draft.Text(line)[0])
        && Headlines.IsTitleCase(draft.Source.AsSpan(draft.Lines[start].Start, draft.Lines[previous].End - draft.Lines[start].Start));

    /// <summary>A heading that a link broke: two short lines over a paragraph.</summary>
    private static bool IsHeadingInTwo(Draft draft, int previous, int line, int next) =>
        draft.Lines[previous].Length < MinSentenceLength && draft.Lines[line].Length < MinSentenceLength && next >= 0 && draft.Lines[next].Length > 2 * MinSentenceLength
        && draft.Lines[next].JoinedTo < 0 && char.IsUpper(draft.Text(previous)[0]) && !char.IsAsciiDigit(draft.Text(line)[0]) && draft.PreviousOpen(previous) is var before && before >= 0 && Sentences.IsComplete(draft.Text(before));

    /// <summary>A quotation opened in a broken paragraph goes on until its closing mark.</summary>
    private static bool ContinuesQuotation(Draft draft, int start, int previous, int line) =>
        start != previous && ClosesQuotation(draft.Source.AsSpan(draft.Lines[start].Start, draft.Lines[previous].End - draft.Lines[start].Start), draft.Text(line));

    private static bool ClosesQuotation(ReadOnlySpan<char> paragraph, ReadOnlySpan<char> line)
    {
        if (paragraph.Length > 4000 || !Sentences.HasOpenQuotation(paragraph)) return false;
        var mark = line.IndexOfAny('"', '”', '“');
        return mark > 0 && line[mark] != '“' && (mark + 1 == line.Length || !Characters.IsContent(line[mark + 1]));
    }
}
