using AngleSharp.Html.Parser;

namespace NewsArchive.Archive.Importing.Feeds;

/// <summary>Where a page was given for a feed: names the feeds that the page itself names.</summary>
internal static class FeedLinks
{
    /// <summary>A page names its feeds in its head, which is not longer.</summary>
    private const int HeadLength = 200_000;

    private const int Most = 3;

    public static string Describe(string page, Uri address)
    {
        var head = page.IndexOf("<body", StringComparison.OrdinalIgnoreCase) is var body and > 0 ? page[..Math.Min(body, HeadLength)] : page[..Math.Min(page.Length, HeadLength)];
        var feeds = new HtmlParser().ParseDocument(head).QuerySelectorAll("link[rel~=alternate][type]")
            .Where(link => link.GetAttribute("type") is "application/rss+xml" or "application/atom+xml" or "application/feed+json" or "application/json")
            .Select(link => ItemKeys.Address(link.GetAttribute("href"), address)?.AbsoluteUri).OfType<string>().Distinct().Take(Most).ToList();
        return feeds.Count == 0 ? "The document is a page, not a feed. A page of links is a source of kind listing." : $"The document is a page, not a feed. It names these feeds: {string.Join(", ", feeds)}";
    }
}
