using AngleSharp.Html.Parser;

using NewsArchive.Parsing.Html.Content;
using NewsArchive.Parsing.Html.Metadata;
using NewsArchive.Parsing.Publishers;

namespace NewsArchive.Parsing.Html;

/// <summary>Reads a page: tree, metadata, then the text of its article.</summary>
internal static class ArticlePageReader
{
    private static readonly HtmlParserOptions Options = new() { IsScripting = false, IsKeepingSourceReferences = false };

    public static ArticlePage Read(string html, ArticleHints hints, PublisherCatalog catalog)
    {
        using var document = new HtmlParser(Options).ParseDocument(html);
        var address = Uri.TryCreate(hints.Url, UriKind.Absolute, out var given) ? given : null;
        var metadata = PageMetadataReader.Read(document, address, catalog);
        var publisher = PublisherFinder.FromHints(catalog, hints)
            ?? (hints.Publisher is null or "" && Uri.TryCreate(metadata.Url, UriKind.Absolute, out var url) ? catalog.FindByHost(url.Host) : null);
        if (document.DocumentElement is not { } root) return new ArticlePage(PageText.Empty, metadata, publisher);
        var nodes = PageNodes.List(root, CancellationToken.None);
        var article = ArticleFinder.Find(nodes, new Witness(metadata.ArticleBody));
        // A page without any prose: all its text is better than none.
        return new ArticlePage(PageTextBuilder.Build(nodes, Math.Max(0, article)), metadata, publisher);
    }
}
