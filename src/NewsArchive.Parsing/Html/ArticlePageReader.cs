using NewsArchive.Parsing.Html.Content;
using NewsArchive.Parsing.Html.Metadata;
using NewsArchive.Parsing.Html.Reading;
using NewsArchive.Parsing.Publishers;

namespace NewsArchive.Parsing.Html;

/// <summary>Reads a page: tree, metadata, then the text of its article.</summary>
internal static class ArticlePageReader
{
    private const float AllProse = 0.95f;

    [ThreadStatic]
    private static PageNodes? _lastWalk;

    /// <exception cref="PageRefusedException">The page is over a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ArticlePage Read(string html, ArticleHints hints, PublisherCatalog catalog, PageLimits limits, CancellationToken cancellationToken)
    {
        using var document = PageParser.Parse(html, limits, cancellationToken);
        DoubleEncoding.Repair(html, document, cancellationToken);
        var address = Uri.TryCreate(hints.Url, UriKind.Absolute, out var given) ? given : null;
        var metadata = PageMetadataReader.Read(document, address, catalog);
        var publisher = PublisherFinder.FromHints(catalog, hints) ?? (hints.Publisher is null or "" ? PublisherOf(metadata, catalog) : null);
        if (document.DocumentElement is not { } root) return new ArticlePage(PageText.Empty, metadata, publisher);

        var walk = Interlocked.Exchange(ref _lastWalk, null) ?? new PageNodes();
        var nodes = walk.List(root, cancellationToken);
        var text = PageTextBuilder.Build(nodes, FindArticle(nodes, metadata, catalog.PagesOf(publisher)));
        // Lists of nodes are large objects, which are dear to collect as garbage page after page.
        if (walk.Clear()) _lastWalk = walk;
        return new ArticlePage(text, metadata, publisher);
    }

    /// <summary>The profile knows best; where it finds nothing, the outlet has other pages too, or new ones.</summary>
    private static int FindArticle(List<PageNode> nodes, PageMetadata metadata, PageSelectors? selectors)
    {
        var article = ArticleFinder.Find(nodes, new Witness(metadata.ArticleBody));
        if (selectors is not null && ProfiledArticle.Find(nodes, selectors) is var known and >= 0)
        {
            ProfiledArticle.MarkBoxes(nodes, selectors, known);
            // A template's container may hold more than the article; what is inside it and has all its prose is closer.
            return article > known && article < nodes[known].End && nodes[article].Prose >= AllProse * nodes[known].Prose ? article : known;
        }

        // A page without any prose: all its text is better than none.
        return Math.Max(0, article);
    }

    private static PublisherProfile? PublisherOf(PageMetadata metadata, PublisherCatalog catalog) =>
        (Uri.TryCreate(metadata.Url, UriKind.Absolute, out var url) ? catalog.FindByHost(url.Host) : null)
        ?? (metadata.SiteName is { Length: > 0 } site ? catalog.FindByName(site) : null);
}
