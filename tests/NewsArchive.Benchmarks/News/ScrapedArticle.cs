using System.Text;
using System.Text.Json;

using NewsArchive.Parsing;

namespace NewsArchive.Benchmarks.News;

/// <summary>A generated article as a scraper has it: the dateline before the lead, noise between the paragraphs, and a sign-off.</summary>
/// <param name="Text">What the scraper took for the article.</param>
/// <param name="Hints">What else it knows.</param>
internal sealed record ScrapedArticle(string Text, ArticleHints Hints)
{
    public static ScrapedArticle Of(ParsedArticle article) => new(TextOf(article), new ArticleHints
    {
        Url = article.Url,
        Title = article.Title,
        Publisher = article.Publisher?.Name,
        PublishedAt = article.PublishedAt,
        Section = article.Section,
        Tags = article.Tags,
    });

    /// <summary>As the service takes it, in one line, in UTF-8.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(new
    {
        content = Text,
        contentType = "text/plain",
        url = Hints.Url,
        title = Hints.Title,
        publisher = Hints.Publisher,
        publishedAt = Hints.PublishedAt,
        section = Hints.Section,
        tags = Hints.Tags,
    });

    private static string TextOf(ParsedArticle article)
    {
        var text = new StringBuilder(article.Dateline?.Text);
        foreach (var (index, block) in article.Blocks.Index())
        {
            text.Append(block.Text).Append('\n');
            if (index % 6 == 2) text.Append("Advertisement\n");
            if (index % 6 == 4) text.Append("Baca juga: ").Append(article.Title).Append(" Lagi\n");
        }

        return text.Append("(abc/def)").ToString();
    }
}
