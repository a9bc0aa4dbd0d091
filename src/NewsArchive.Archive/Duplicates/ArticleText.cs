using NewsArchive.Parsing;

namespace NewsArchive.Archive.Duplicates;

/// <summary>The text by which articles are compared: their blocks, without title, dateline and all that was removed.</summary>
internal static class ArticleText
{
    public static string Of(ParsedArticle article) => string.Join("\n", article.Blocks.Where(static block => block.Kind != BlockKind.Caption).Select(static block => block.Text));
}
