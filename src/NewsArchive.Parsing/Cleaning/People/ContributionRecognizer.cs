using NewsArchive.Parsing.Cleaning.Drafting;

namespace NewsArchive.Parsing.Cleaning.People;

/// <summary>Takes out the line behind an article that says who else wrote it: "Nama berkontribusi dalam penulisan artikel ini".</summary>
internal static class ContributionRecognizer
{
    private const int MaxLength = 160;

    private static readonly string[] Verbs = [" ikut berkontribusi ", " turut berkontribusi ", " berkontribusi "];

    private static readonly string[] Works = ["artikel ini", "berita ini", "laporan ini", "tulisan ini"];

    public static void Recognize(Draft draft)
    {
        for (var i = draft.PreviousOpen(draft.Lines.Length); i >= 0 && draft.IsTail(i); i = draft.PreviousOpen(i))
        {
            var text = draft.Text(i);
            if (draft.Lines[i].Length > MaxLength || !Names(text.TrimEnd(" .)]"), out var names)) continue;
            PersonNames.AddList(names.TrimStart("([*"), draft.Credits.AddAuthor);
            draft.ClaimLines(i, i, RemovedKind.Credit, CreditRules.Contribution);
            draft.MarkSignOff(i);
        }
    }

    private static bool Names(ReadOnlySpan<char> text, out ReadOnlySpan<char> names)
    {
        names = default;
        var isOfWork = false;
        foreach (var work in Works) isOfWork |= text.EndsWith(work, StringComparison.OrdinalIgnoreCase);
        if (!isOfWork) return false;
        foreach (var verb in Verbs)
        {
            var at = text.IndexOf(verb, StringComparison.OrdinalIgnoreCase);
            if (at <= 0) continue;
            names = text[..at];
            return true;
        }

        return false;
    }
}
