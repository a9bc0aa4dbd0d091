using AngleSharp.Html.Dom;

using NewsArchive.Parsing.Publishers;

namespace NewsArchive.Parsing.Html.Metadata;

/// <summary>Reads what a page says of its article.</summary>
internal static class PageMetadataReader
{
    /// <summary>Never throws on any page; one walk over the page's tree.</summary>
    /// <param name="document">The page.</param>
    /// <param name="pageUrl">Where it was fetched, to resolve relative addresses; null where that is not known.</param>
    /// <param name="catalog">The outlets whose names are no part of titles and no authors.</param>
    public static PageMetadata Read(IHtmlDocument document, Uri? pageUrl, PublisherCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(catalog);
        var title = document.Title?.Trim();
        return new PageMetadata
        {
            Title = string.IsNullOrEmpty(title) ? null : title,
            Url = pageUrl?.AbsoluteUri,
            Sources = new Dictionary<string, MetadataSource> { ["title"] = MetadataSource.TitleElement },
        };
    }
}
