using System.Xml.Linq;

using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Archive.Importing.Feeds;

/// <summary>Reads the entries of a sitemap, of a news sitemap, and of an index of sitemaps.</summary>
internal static class SitemapEntry
{
    /// <returns>Null where it names no page, or the site's front page, which is no article.</returns>
    public static ListedItem? Read(XElement entry, Uri document)
    {
        var address = ItemKeys.Address(entry.Own("loc").FirstOrDefault().Text(), document);
        if (address is null || address.PathAndQuery == "/") return null;
        var news = entry.Of(FeedNames.News, "news").FirstOrDefault() ?? new XElement("none");
        var modified = FeedDates.Read(entry.Own("lastmod").FirstOrDefault().Text());
        return new ListedItem
        {
            Key = address.AbsoluteUri,
            Address = address.AbsoluteUri,
            Title = FeedText.Line(news.Of(FeedNames.News, "title").FirstOrDefault()?.Value),
            Published = FeedDates.Read(news.Of(FeedNames.News, "publication_date").FirstOrDefault().Text()),
            Updated = modified,
            Tags = [.. (news.Of(FeedNames.News, "keywords").FirstOrDefault()?.Value ?? "").Split(',').Select(FeedText.Line).OfType<string>().Distinct()],
            Image = MediaImage.Find(entry, document),
        };
    }

    public static ChildSitemap? ReadChild(XElement entry, Uri document) =>
        ItemKeys.Address(entry.Own("loc").FirstOrDefault().Text(), document) is { } address ? new ChildSitemap(address, FeedDates.Read(entry.Own("lastmod").FirstOrDefault().Text())) : null;
}
