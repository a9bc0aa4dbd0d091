using NewsArchive.Parsing.Cleaning.Drafting;
using NewsArchive.Parsing.Cleaning.Noise;
using NewsArchive.Parsing.Html.Content;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.Markup;

/// <summary>Takes from a page's markup what a text cannot tell: kinds of blocks, captions, boxes of other things.</summary>
internal static class MarkupRecognizer
{
    private const int MinTitleWords = 4;
    private const int MinTitleLength = 20;
    private const float AllLinked = 0.9f;

    public static void Recognize(Draft draft)
    {
        if (draft.Markup is not { } lines) return;
        var headline = Headline(draft, lines);
        for (var i = 0; i < lines.Count; i++) Read(draft, lines, i, headline);
    }

    /// <summary>The line of the page's first heading of the first rank, where nothing of the article stands above it; else -1.</summary>
    private static int Headline(Draft draft, List<PageLine> lines)
    {
        var first = lines.FindIndex(line => line.IsTopHeading && line.Box == BoxKind.None);
        for (var i = 0; i < first; i++)
        {
            if (lines[i].Box == BoxKind.None && lines[i].Kind is BlockKind.Paragraph && Sentences.EndsSentence(draft.Text(i))) return -1;
        }

        return first;
    }

    private static void Read(Draft draft, List<PageLine> lines, int i, int headline)
    {
        var line = lines[i];
        if (line.Box != BoxKind.None)
        {
            var (kind, rule) = MarkupRules.Of(line.Box);
            if (kind == RemovedKind.Related && line.Linked > 0) draft.AddRelated(RelatedRecognizer.TitlesOf(draft, line.Start, line.End), line.End);
            draft.ClaimLines(i, i, kind, rule);
        }
        else if (i == headline || IsTitle(draft, i))
        {
            draft.ClaimLines(i, i, RemovedKind.Metadata, MarkupRules.RepeatedTitle);
        }
        else if (line.Kind == BlockKind.Caption)
        {
            draft.SetAside(i, BlockKind.Caption);
        }
        else if (IsLinkLine(draft, lines, i))
        {
            if (Words.Count(draft.Text(i), MinTitleWords) >= MinTitleWords) draft.AddRelated(line.Start, line.End);
            draft.ClaimLines(i, i, RemovedKind.Related, MarkupRules.LinkLine);
        }
        else if (line.Kind == BlockKind.Subheading)
        {
            draft.Lines[i].Kind = BlockKind.Subheading;
            draft.Lines[i].Rule = MarkupRules.HeadingElement;
        }
        else
        {
            draft.Lines[i].Kind = line.Kind;
        }
    }

    /// <summary>
    /// A paragraph that is a link all through, and neither a sentence nor an address: another headline, or a button. A heading
    /// or an entry of a list only beside another such line, and only where it is long enough for a headline.
    /// </summary>
    private static bool IsLinkLine(Draft draft, List<PageLine> lines, int i)
    {
        var text = draft.Text(i);
        if (!IsAllLinked(lines[i]) || Sentences.EndsSentence(text) || text.StartsWith("http", StringComparison.OrdinalIgnoreCase)) return false;
        if (lines[i].Kind is BlockKind.Paragraph) return true;
        return lines[i].Kind is BlockKind.ListItem or BlockKind.Subheading && Words.Count(text, MinTitleWords) >= MinTitleWords
            && ((i > 0 && IsAllLinked(lines[i - 1])) || (i + 1 < lines.Count && IsAllLinked(lines[i + 1])));
    }

    private static bool IsAllLinked(PageLine line) => line.Linked >= AllLinked * (line.End - line.Start);

    private static bool IsTitle(Draft draft, int i) =>
        draft.Hints.Title is { Length: > 0 } title
        && (Loose.SameLetters(draft.Text(i), title) || (draft.Markup![i].Kind == BlockKind.Subheading && title.StartsWith(draft.Text(i), StringComparison.OrdinalIgnoreCase) && draft.Text(i).Length > MinTitleLength));
}
