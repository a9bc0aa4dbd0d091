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
    public const string Version = "1.1.0";

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

    /// <summary>Reads an HTML page: its metadata, the text of its article, then as <see cref="ParseText"/>.</summary>
    /// <param name="html">The page. Offsets are those of the text taken from it.</param>
    /// <param name="hints">What else is known of the article; it wins over what the page says.</param>
    /// <param name="cancellationToken">Ends the reading of a page that takes too long.</param>
    /// <exception cref="PageRefusedException">The page is over a limit of <see cref="ParseOptions.PageLimits"/>.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ParsedArticle ParseHtml(string html, ArticleHints? hints = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(html);
        hints ??= ArticleHints.None;

        var page = ArticlePageReader.Read(html, hints, Catalog, _options.PageLimits, cancellationToken);
        var told = page.Complete(hints);
        var draft = TextCleaner.Clean(page.Text.Text, told, _knowledge, page.Publisher, page.Text.Lines);
        var article = ArticleAssembly.Assemble(draft, PublisherFinder.Choose(Catalog, told, draft.Publisher, draft.UnknownOutlet, page.Text.Text));
        article = page.Complete(article, hints);
        return _options.RepairSpacing ? article with { Blocks = SpacingRepair.Repair(article.Blocks) } : article;
    }
}
