using NewsArchive.Parsing;

namespace NewsArchive.Archive.Search.Analysis;

/// <summary>The words of an article, analysed once for all that is made of them.</summary>
/// <param name="Article">The article.</param>
/// <param name="Title">The words of its title.</param>
/// <param name="Blocks">The words of its blocks, a list for each, in their order.</param>
internal sealed record AnalyzedArticle(ParsedArticle Article, IReadOnlyList<AnalyzedToken> Title, IReadOnlyList<IReadOnlyList<AnalyzedToken>> Blocks)
{
    public static AnalyzedArticle Of(ParsedArticle article) =>
        new(article, TextAnalyzer.Analyze(article.Title ?? ""), [.. article.Blocks.Select(static block => TextAnalyzer.Analyze(block.Text))]);
}
