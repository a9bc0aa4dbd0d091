using System.Globalization;

using NewsArchive.Archive.Model;

namespace NewsArchive.Cli.Output;

/// <summary>An article that was found, as people read it on a terminal.</summary>
internal static class FoundText
{
    public static async Task WriteAsync(TextWriter output, FoundArticle found)
    {
        var article = found.Article;
        await output.WriteLineAsync($"{article.Title ?? article.Lead ?? "(no title)"}{(found.Partial ? "  (partial)" : "")}");
        var facts = new[] { article.PublishedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), article.Publisher, article.Place, article.Id.ToString() };
        await output.WriteLineAsync($"  {string.Join("  ", facts.Where(static fact => fact is not null))}");
        foreach (var snippet in found.Highlights.Snippets) await output.WriteLineAsync($"  {Marked(snippet)}");
        await output.WriteLineAsync();
    }

    /// <summary>Words that were looked for stand between brackets, which any terminal shows.</summary>
    private static string Marked(ArticleSnippet snippet)
    {
        var text = snippet.Text;
        foreach (var mark in snippet.Marks.Reverse()) text = text.Insert(mark[1], "]").Insert(mark[0], "[");
        return text;
    }
}
