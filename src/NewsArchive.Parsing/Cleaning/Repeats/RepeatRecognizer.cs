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
    private const int MinRepeatedContent = 60;
    private const int MaxLinesWithOneKey = 16;

    public static void Recognize(Draft draft)
    {
        if (!MayRepeat(draft) || Keys(draft) is not { } keys) return;
        var budget = new CopyBudget(draft.Source.Length);
        for (var i = 0; i < draft.Lines.Length; i++)
        {
            if (draft.Lines[i].IsOpen && draft.Lines[i].Length >= MinRepeatedContent) new CopyScan(draft, keys, budget, i).Run();
        }

        SecondDatelines(draft);
    }

    /// <summary>
    /// Whether two lines begin alike, or a line begins inside another where sentences are glued: most texts show neither,
    /// and need not be looked at closer.
    /// </summary>
    private static bool MayRepeat(Draft draft)
    {
        var seen = new HashSet<ulong>(draft.Lines.Length);
        for (var i = draft.NextOpen(-1); i >= 0; i = draft.NextOpen(i))
        {
            if (ContentKey.TryMake(draft.Source, BodyStart(draft, i), draft.Lines[i].End, out var key) && !seen.Add(key)) return true;
        }

        if (seen.Count < 2) return false;
        for (var i = draft.NextOpen(-1); i >= 0; i = draft.NextOpen(i))
        {
            if (draft.Lines[i].Length >= 2 * MinRepeatedContent && HoldsAnother(draft, i, seen)) return true;
        }

        return false;
    }

    private static bool HoldsAnother(Draft draft, int line, HashSet<ulong> keys)
    {
        var end = draft.Lines[line].End;
        for (var i = draft.Lines[line].Start; i < end; i++)
        {
            var mark = draft.Source.AsSpan(i, end - i).IndexOfAny('.', '!', '?');
            if (mark < 0) return false;
            i += mark + 1;
            while (i < end && Characters.IsCloser(draft.Source[i])) i++;
            if (i < end && !Characters.IsSpace(draft.Source[i]) && ContentKey.TryMake(draft.Source, i, end, out var key) && keys.Contains(key)) return true;
        }

        return false;
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
