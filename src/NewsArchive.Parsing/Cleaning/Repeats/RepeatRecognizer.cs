using NewsArchive.Parsing.Cleaning.Drafting;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.Repeats;

/// <summary>Takes out second copies of passages. Of a flat copy and proper paragraphs the flat one goes, of two equal ones the first.</summary>
/// <remarks>
/// Scrapers take a parent element and then each paragraph inside it, so that a text holds itself twice, or a line holds
/// all lines behind it. Paragraphs are found inside longer lines by a key made of their first letters, looked up where
/// sentences are glued together; a hit counts when the whole paragraph stands there.
/// </remarks>
internal static class RepeatRecognizer
{
    // Shorter lines recur by chance ("Baca juga:", refrains, schedules).
    public const int MinRepeatedContent = 60;
    private const int MaxLinesWithOneKey = 16;

    public static void Recognize(Draft draft)
    {
        if (!RepeatEvidence.IsIn(draft) || Keys(draft) is not { } keys) return;
        var budget = new CopyBudget(draft.Source.Length);
        for (var i = 0; i < draft.Lines.Length; i++)
        {
            if (draft.Lines[i].IsOpen && draft.Lines[i].Length >= MinRepeatedContent) new CopyScan(draft, keys, budget, i).Run();
        }

        SecondDatelines(draft);
    }

    private static Dictionary<ulong, List<int>>? Keys(Draft draft)
    {
        if (draft.NextOpen(-1) is var first && (first < 0 || draft.NextOpen(first) < 0)) return null;
        var keys = new Dictionary<ulong, List<int>>(draft.Lines.Length);
        for (var i = 0; i < draft.Lines.Length; i++)
        {
            if (!draft.Lines[i].IsOpen || !ContentKey.TryMake(draft.Source, BodyStart(draft, i), draft.Lines[i].End, out var key)) continue;
            if (!keys.TryGetValue(key, out var lines)) keys[key] = lines = new List<int>(1);
            if (lines.Count < MaxLinesWithOneKey) lines.Add(i);
        }

        return keys;
    }

    /// <summary>Where a line's own text begins: behind the dateline that a copy carries along.</summary>
    public static int BodyStart(Draft draft, int line)
    {
        var start = draft.Lines[line].Start;
        if (draft.Dateline is not { } dateline || start < dateline.End) return start;
        var length = ContentKey.MatchAt(draft.Source, start, draft.Lines[line].End, dateline.Start, dateline.End, out _);
        if (length == 0) return start;
        var end = start + length;
        while (end < draft.Lines[line].End && !Characters.IsContent(draft.Source[end]) && !Characters.IsQuote(draft.Source[end])) end++;
        return end;
    }

    private static void SecondDatelines(Draft draft)
    {
        if (draft.Dateline is null) return;
        for (var i = 0; i < draft.Lines.Length; i++)
        {
            if (draft.Lines[i].IsOpen && BodyStart(draft, i) is var start && start > draft.Lines[i].Start)
                draft.ClaimPart(i, draft.Lines[i].Start, start, RemovedKind.Repeat, RepeatRules.SecondDateline);
        }
    }
}
