using NewsArchive.Archive.Model;
using NewsArchive.Parsing;

namespace NewsArchive.Archive.Corrections;

/// <summary>Writes an article down as somebody would who labels its raw text by hand.</summary>
internal static class LabelMaking
{
    public static ArticleLabel Label(string file, string text, ParsedArticle article, string notes) => new()
    {
        File = file,
        Publisher = article.Publisher?.Id,
        Dateline = article.Dateline is { Text.Length: > 0 } dateline ? dateline.Text : null,
        Place = article.Dateline?.Place,
        // As in the source: a block's own text has its white space collapsed.
        Subheadings = [.. article.Blocks.Where(block => block.Kind == BlockKind.Subheading).Select(block => Exact(text, block))],
        Removed = [.. article.Removed.Select(piece => new LabelledPiece(piece.Kind, piece.Text))],
        Joins = Joins(text, article),
        Authors = article.Authors,
        Editors = article.Editors,
        Notes = notes,
    };

    private static string Exact(string text, ArticleBlock block) => block.End <= text.Length && block.Start < block.End ? text[block.Start..block.End] : block.Text;

    private static List<int> Joins(string text, ParsedArticle article)
    {
        var joins = new List<int>();
        if (!text.Contains('\n', StringComparison.Ordinal)) return joins;
        var line = 1;
        var start = 0;
        foreach (var block in article.Blocks)
        {
            foreach (var (partStart, partEnd) in Parts(block))
            {
                for (; start <= partStart; start = NextLine(text, start), line++)
                {
                }

                // "start" is the first line behind the one the part begins on.
                if (partStart > block.Start && IsLineStart(text, partStart)) joins.Add(line - 1);
                for (; start < partEnd && start < text.Length; start = NextLine(text, start), line++)
                {
                    if (!IsBlank(text, start)) joins.Add(line);
                }
            }
        }

        return joins;
    }

    private static IEnumerable<(int Start, int End)> Parts(ArticleBlock block) =>
        block.Spans is { Count: > 0 } spans ? spans.Select(span => (span[0], span[1])) : [(block.Start, block.End)];

    private static int NextLine(string text, int start)
    {
        if (start >= text.Length) return text.Length + 1;
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length + 1 : end + 1;
    }

    private static bool IsLineStart(string text, int at) => at == 0 || text.LastIndexOf('\n', at - 1) is var before && string.IsNullOrWhiteSpace(text[(before + 1)..at]);

    private static bool IsBlank(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return string.IsNullOrWhiteSpace(end < 0 ? text[start..] : text[start..end]);
    }
}
