using NewsArchive.Parsing.Cleaning.Drafting;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.Markup;

/// <summary>Finds the headings that a page sets as bold paragraphs.</summary>
internal static class BoldHeadingRecognizer
{
    private const int MaxLength = 120;
    private const float AllBold = 0.95f;

    public static void Recognize(Draft draft)
    {
        if (draft.Markup is not { } lines) return;
        for (var i = draft.NextOpen(-1); i >= 0; i = draft.NextOpen(i))
        {
            if (!IsBold(draft, i) || draft.NextOpen(i) is not (var next and >= 0)) continue;
            if (IsBold(draft, next) || draft.Lines[next].Length <= draft.Lines[i].Length || draft.PreviousOpen(i) < 0) continue;
            draft.Lines[i].Kind = BlockKind.Subheading;
            draft.Lines[i].Rule = MarkupRules.BoldLine;
        }

        bool IsBold(Draft inside, int line) => lines[line].Strong >= AllBold * lines[line].Length && IsHeading(inside, line);
    }

    private static bool IsHeading(Draft draft, int i)
    {
        var text = draft.Text(i);
        return draft.Lines[i].Kind == BlockKind.Paragraph && text.Length <= MaxLength && !Headlines.EndsWithStop(text) && text[^1] is not (',' or ';' or ':' or '"' or '”' or ')')
            && text[0] is not ('(' or '"' or '“') && Characters.HasContent(text);
    }
}
