using NewsArchive.Parsing.Html.Content;
using NewsArchive.Parsing.Html.Metadata;
using NewsArchive.Parsing.Html.Reading;
using NewsArchive.Parsing.Publishers;

namespace NewsArchive.Parsing.Html;

/// <summary>Reads a page: tree, metadata, then the text of its article.</summary>
internal static class ArticlePageReader
{
    /// <exception cref="PageRefusedException">The page is over a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ArticlePage Read(string html, ArticleHints hints, PublisherCatalog catalog, PageLimits limits, CancellationToken cancellationToken)
    {
        using var document = PageParser.Parse(html, limits, cancellationToken);
        var address = Uri.TryCreate(hints.Url, UriKind.Absolute, out var given) ? given : null;
        var metadata = PageMetadataReader.Read(document, address, catalog);
        var publisher = PublisherFinder.FromHints(catalog, hints) ?? (hints.Publisher is null or "" ? PublisherOf(metadata, catalog) : null);
        if (document.DocumentElement is not { } root) return new ArticlePage(PageText.Empty, metadata, publisher);

        var nodes = PageNodes.List(root, cancellationToken);
        var article = ArticleFinder.Find(nodes, new Witness(metadata.ArticleBody));
        // A page without any prose: all its text is better than none.
        return new ArticlePage(PageTextBuilder.Build(nodes, Math.Max(0, article)), metadata, publisher);
    }

    private static PublisherProfile? PublisherOf(PageMetadata metadata, PublisherCatalog catalog) =>
        (Uri.TryCreate(metadata.Url, UriKind.Absolute, out var url) ? catalog.FindByHost(url.Host) : null)
        ?? (metadata.SiteName is { Length: > 0 } site ? catalog.FindByName(site) : null);
}
