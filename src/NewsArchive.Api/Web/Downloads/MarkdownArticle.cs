using System.Text;

using NewsArchive.Api.Web.Articles;
using NewsArchive.Api.Web.Words;
using NewsArchive.Parsing;

namespace NewsArchive.Api.Web.Downloads;

/// <summary>An article as Markdown (CommonMark), with what is known of it in front, as note-taking programs read it (YAML).</summary>
internal static class MarkdownArticle
{
    /// <summary>Characters that mean something to Markdown wherever they stand.</summary>
    private const string Marks = "\\`*_[]<>&|~";

    public static string Write(ParsedArticle article, Guid id)
    {
        var text = new StringBuilder("---\n");
        Field(text, "id", id.ToString());
        Field(text, "title", article.Title);
        Field(text, "publisher", article.Publisher?.Name);
        Field(text, "place", article.Dateline?.Place);
        Field(text, "published", article.PublishedAt is { } published ? NewsDates.Iso(published) : null);
        Field(text, "url", SafeLink.Of(article.Url));
        List(text, "authors", article.Authors);
        List(text, "tags", article.Tags);
        text.Append("---\n");
        if (article.Title is { } title) text.Append("\n# ").Append(Escape(InvisibleCharacters.Without(title))).Append('\n');
        ArticleBlock? before = null;
        foreach (var block in article.Blocks)
        {
            text.Append(before is not null && PlainArticle.IsOneList(before, block) ? "" : "\n");
            if (before is null && article.Dateline?.Place is { } place) text.Append("**").Append(Escape(place)).Append("** — ");
            text.Append(Opening(block.Kind));
            foreach (var run in TextRun.Of(block)) Write(text, run, atStart: block.Kind is BlockKind.Paragraph or BlockKind.Table);
            text.Append(block.Kind == BlockKind.Table ? "  \n" : "\n");
            before = block;
        }

        return text.ToString();
    }

    private static string Opening(BlockKind kind) => kind switch
    {
        BlockKind.Subheading => "## ",
        BlockKind.ListItem => "- ",
        BlockKind.Quote => "> ",
        _ => "",
    };

    private static void Write(StringBuilder text, TextRun run, bool atStart)
    {
        var words = Escape(run.Text);
        // What opens a heading, list or quotation where it begins a line.
        if (atStart && words.Length > 0 && words[0] is '#' or '-' or '+' or '=') words = "\\" + words;
        if (run.Address is null) text.Append(words);
        else text.Append('[').Append(words).Append("](<").Append(run.Address.Replace(">", "%3E", StringComparison.Ordinal)).Append(">)");
    }

    private static string Escape(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var letter in value)
        {
            if (Marks.Contains(letter, StringComparison.Ordinal)) text.Append('\\');
            text.Append(letter);
        }

        return text.ToString();
    }

    private static void Field(StringBuilder text, string name, string? value)
    {
        if (value is not null) text.Append(name).Append(": ").Append(Quoted(value)).Append('\n');
    }

    private static void List(StringBuilder text, string name, IReadOnlyList<string> values)
    {
        if (values.Count > 0) text.Append(name).Append(": [").AppendJoin(", ", values.Select(Quoted)).Append("]\n");
    }

    private static string Quoted(string value) =>
        '"' + InvisibleCharacters.Without(value).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';
}
