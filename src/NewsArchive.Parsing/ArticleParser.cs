using NewsArchive.Parsing.Cleaning;
using NewsArchive.Parsing.Cleaning.Drafting;
using NewsArchive.Parsing.Html;
using NewsArchive.Parsing.Language.Spacing;
using NewsArchive.Parsing.Publishers;

namespace NewsArchive.Parsing;

/// <summary>Reads articles. Pure: same input, same output, on every machine, in any culture or time zone. Thread-safe.</summary>
public sealed class ArticleParser
{
    /// <summary>Changes with every change of rules that may change an article.</summary>
    public const string Version = "1.0.0";

    private readonly Knowledge _knowledge;

    private readonly ParseOptions _options;

    /// <param name="catalog">The publishers the parser knows; null for the built-in ones.</param>
    /// <param name="options">How it reads; null for the defaults.</param>
    public ArticleParser(PublisherCatalog? catalog = null, ParseOptions? options = null)
    {
        _options = options ?? ParseOptions.Default;
        Catalog = catalog ?? PublisherCatalog.BuiltIn;
        _knowledge = TextCleaner.Learn(Catalog);
    }

    /// <summary>The publishers this parser knows.</summary>
    public PublisherCatalog Catalog { get; }

    /// <summary>Reads raw text. Never throws on any text, in time linear in its length.</summary>
    /// <param name="text">Article text as copied or scraped, in any shape: a line a paragraph, broken at links, or flat.</param>
    /// <param name="hints">What else is known of the article.</param>
    public ParsedArticle ParseText(string text, ArticleHints? hints = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        hints ??= ArticleHints.None;

        var draft = TextCleaner.Clean(text, hints, _knowledge, PublisherFinder.FromHints(Catalog, hints));
        var article = ArticleAssembly.Assemble(draft, PublisherFinder.Choose(Catalog, hints, draft.Publisher, draft.UnknownOutlet, text));
        return _options.RepairSpacing ? article with { Blocks = SpacingRepair.Repair(article.Blocks) } : article;
    }

    /// <summary>Reads an HTML page: its text with line breaks at block elements, then as <see cref="ParseText"/>.</summary>
    /// <param name="html">The page. Its offsets are those of the extracted text.</param>
    public ParsedArticle ParseHtml(string html, ArticleHints? hints = null)
    {
        ArgumentNullException.ThrowIfNull(html);
        return ParseText(HtmlText.Extract(html), hints);
    }
}
