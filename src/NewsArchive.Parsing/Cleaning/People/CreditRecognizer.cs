using NewsArchive.Parsing.Cleaning.Drafting;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.People;

/// <summary>Takes out by-lines, sign-offs and labelled credits, and keeps the names they give.</summary>
internal static class CreditRecognizer
{
    private const int MaxCreditLength = 200;

    public static void Recognize(Draft draft)
    {
        LabelledLines(draft);
        LabelsInside(draft);
        ContributionRecognizer.Recognize(draft);
        SignOffRecognizer.Recognize(draft);
    }

    private static void LabelledLines(Draft draft)
    {
        for (var i = 0; i < draft.Lines.Length; i++)
        {
            if (!draft.Lines[i].IsOpen || draft.Lines[i].Length > MaxCreditLength) continue;
            var text = draft.Text(i);
            var lead = LeadingMarks(text);
            var (length, role) = CreditLabel.MatchAtStart(text[lead..]);
            if (length == 0 || !(draft.IsTail(i) || IsHead(draft, i) || NamesOnlyOutlet(draft, text[(lead + length)..], role))) continue;
            var bare = !Characters.HasContent(text[(lead + length)..]);
            Read(draft, text[lead..]);
            draft.ClaimLines(i, i, RemovedKind.Credit, CreditRules.LabelledCredit);
            draft.MarkSignOff(i);
            if (bare) NameBehind(draft, i, role);
        }
    }

    /// <summary>The scraper broke "Source: Nama" in two.</summary>
    private static void NameBehind(Draft draft, int line, CreditRole role)
    {
        var next = draft.NextOpen(line);
        if (next < 0 || !PersonNames.IsName(draft.Text(next)) && draft.Lines[next].Length > 30) return;
        Add(draft, draft.Text(next), role);
        draft.ClaimLines(next, next, RemovedKind.Credit, CreditRules.LabelledCredit);
    }

    /// <summary>Credits glued to the end of a line.</summary>
    private static void LabelsInside(Draft draft)
    {
        var line = 0;
        foreach (var signal in draft.Signals)
        {
            if (signal.Kind != SignalKind.Credit) continue;
            line = draft.LineAt(signal.Start, line);
            if (line < 0) return;
            if (!draft.IsFree(line, signal.Start, signal.End) || signal.Start == draft.Lines[line].SourceStart && !draft.IsTail(line)) continue;
            var end = draft.Lines[line].FreeUntil(signal.End);
            if (end - signal.Start > MaxCreditLength || end != draft.Lines[line].End && !draft.Lines[line].IsEdge(end)) continue;
            if (RunsOn(draft, line, signal.Start)) continue;
            Read(draft, draft.Source.AsSpan(signal.Start, end - signal.Start));
            draft.ClaimPart(line, signal.Start, end, RemovedKind.Credit, CreditRules.LabelledCredit);
            draft.MarkSignOff(line);
        }
    }

    /// <summary>Whether the label is a word of the sentence before it: glued to it, though that has not ended.</summary>
    private static bool RunsOn(Draft draft, int line, int at)
    {
        var before = draft.Source.AsSpan(draft.Lines[line].Start, at - draft.Lines[line].Start).TrimEnd();
        return !before.IsEmpty && before.Length == at - draft.Lines[line].Start && !Sentences.EndsSentence(before) && !draft.Lines[line].IsEdge(at);
    }

    /// <summary>Reads "Penulis: A, B | Editor: C": each label names the people up to the next one.</summary>
    private static void Read(Draft draft, ReadOnlySpan<char> text)
    {
        for (var at = CreditLabel.Find(text, 0, out var length, out var role); at >= 0;)
        {
            var from = at + length;
            var next = CreditLabel.Find(text, from, out var nextLength, out var nextRole);
            Add(draft, text[from..(next < 0 ? text.Length : next)], role);
            (at, length, role) = (next, nextLength, nextRole);
        }
    }

    private static void Add(Draft draft, ReadOnlySpan<char> names, CreditRole role)
    {
        if (role == CreditRole.Author) PersonNames.AddList(names, draft.Credits.AddAuthor);
        else if (role == CreditRole.Editor) PersonNames.AddList(names, draft.Credits.AddEditor);
    }

    /// <summary>"Sumber: Bola.com" in mid-article.</summary>
    private static bool NamesOnlyOutlet(Draft draft, ReadOnlySpan<char> value, CreditRole role) =>
        role == CreditRole.Other && Words.Bare(value.Trim()) is var outlet && !outlet.IsEmpty && draft.Knowledge.Catalog.Brands.Match(outlet).Length == outlet.Length;

    private static bool IsHead(Draft draft, int line) => draft.PreviousOpen(line) < 0;

    private static int LeadingMarks(ReadOnlySpan<char> text)
    {
        var n = 0;
        while (n < text.Length && !Characters.IsContent(text[n])) n++;
        return n;
    }
}
