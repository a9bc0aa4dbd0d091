using NewsArchive.Archive.Search.Analysis;
using NewsArchive.Parsing;

namespace NewsArchive.Archive.Duplicates;

/// <summary>The text by which articles are compared: their blocks, without title, dateline and all that was removed.</summary>
internal static class ArticleText
{
    public static string Of(ParsedArticle article) => string.Join("\n", article.Blocks.Where(IsCompared).Select(static block => block.Text));

    /// <summary>Its words, passage by passage.</summary>
    public static IReadOnlyList<IReadOnlyList<AnalyzedToken>> WordsOf(AnalyzedArticle words) => [.. words.Blocks.Where((_, index) => IsCompared(words.Article.Blocks[index]))];

    private static bool IsCompared(ArticleBlock block) => block.Kind != BlockKind.Caption;
}
