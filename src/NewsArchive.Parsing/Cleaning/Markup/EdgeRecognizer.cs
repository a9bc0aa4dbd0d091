using NewsArchive.Parsing.Cleaning.Drafting;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.Markup;

/// <summary>Takes out the loose lines that a page has above the first and below the last paragraph of its article.</summary>
internal static class EdgeRecognizer
{
    private const int MinProse = 80;
    private const int MinSentence = 40;
    private const int MaxLoose = 70;

    public static void Recognize(Draft draft)
    {
        if (draft.Markup is null) return;
        var (first, last) = Prose(draft);
        if (first < 0) return;
        for (var i = draft.NextOpen(-1); i >= 0 && i < first; i = draft.NextOpen(i))
        {
            if (IsLoose(draft, i)) draft.ClaimLines(i, i, RemovedKind.Metadata, MarkupRules.AboveArticle);
        }

        for (var i = draft.NextOpen(last); i >= 0; i = draft.NextOpen(i))
        {
            if (IsLoose(draft, i) || draft.Lines[i].Kind == BlockKind.Subheading) draft.ClaimLines(i, i, RemovedKind.Boilerplate, MarkupRules.BelowArticle);
        }
    }

    private static (int First, int Last) Prose(Draft draft)
    {
        var (first, last) = (-1, -1);
        for (var i = draft.NextOpen(-1); i >= 0; i = draft.NextOpen(i))
        {
            if (!IsProse(draft, i)) continue;
            if (first < 0) first = i;
            last = i;
        }

        return (first, last);
    }

    private static bool IsProse(Draft draft, int i)
    {
        var line = draft.Lines[i];
        if (line.Kind == BlockKind.Subheading || draft.Markup![i].Linked * 2 > line.Length) return false;
        return line.Kind is BlockKind.ListItem or BlockKind.Table or BlockKind.Quote || line.Length >= MinProse || (line.Length >= MinSentence && Sentences.EndsSentence(draft.Text(i)));
    }

    /// <summary>Short and no sentence; the place before a dash is a dateline on a line of its own.</summary>
    private static bool IsLoose(Draft draft, int i)
    {
        var text = draft.Text(i);
        return draft.Lines[i].Kind == BlockKind.Paragraph && text.Length <= MaxLoose && !Sentences.EndsSentence(text) && text[^1] is not ('-' or '–' or '—' or ':');
    }
}
