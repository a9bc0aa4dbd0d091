using System.Globalization;

using NewsArchive.Archive.Model;
using NewsArchive.Parsing;

namespace NewsArchive.Archive.Revisions;

/// <summary>Compares two readings of an article.</summary>
internal static class ArticleComparison
{
    public static RevisionDiff Compare(Guid id, int from, ParsedArticle earlier, int to, ParsedArticle later) => new(
        id,
        from,
        to,
        earlier.ParserVersion != later.ParserVersion,
        TextComparison.Compare(earlier.Title, later.Title),
        TextComparison.Compare(LeadOf(earlier), LeadOf(later)),
        TextComparison.Compare(BodyOf(earlier), BodyOf(later)),
        [.. Fields(earlier, later)]);

    private static string? LeadOf(ParsedArticle article) => article.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Paragraph)?.Text;

    private static List<string> BodyOf(ParsedArticle article) => [.. article.Blocks.Select(block => block.Text)];

    private static IEnumerable<FieldChange> Fields(ParsedArticle earlier, ParsedArticle later)
    {
        var was = Describe(earlier);
        return Describe(later).Zip(was)
            .Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => new FieldChange(pair.First.Name, pair.Second.Value, pair.First.Value));
    }

    private static IEnumerable<(string Name, string? Value)> Describe(ParsedArticle article) =>
    [
        ("publisher", article.Publisher?.Id),
        ("dateline", article.Dateline?.Text),
        ("place", article.Dateline?.Place),
        ("publishedAt", article.PublishedAt?.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture)),
        ("authors", List(article.Authors)),
        ("editors", List(article.Editors)),
        ("section", article.Section),
        ("tags", List(article.Tags)),
        ("kinds", List(article.Blocks.Select(block => block.Kind.ToString()))),
    ];

    private static string? List(IEnumerable<string> values) => string.Join("; ", values) is { Length: > 0 } list ? list : null;
}
