using AngleSharp.Dom;

using NewsArchive.Parsing.Html.Reading;

namespace NewsArchive.Parsing.Html;

/// <summary>Finds on a page that lists articles the links that a CSS selector names.</summary>
public static class ListingPage
{
    /// <summary>More links than a listing page can mean.</summary>
    private const int Most = 5_000;

    /// <param name="html">The page.</param>
    /// <param name="selector">Names links, or elements around or inside of links. It has to be valid.</param>
    /// <param name="address">The page's address, from which relative links go; its `base` wins.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Each http(s) address once, in the page's order, without what stands behind `#`, and never the page itself.</returns>
    /// <exception cref="PageRefusedException">The page is over a limit.</exception>
    public static IReadOnlyList<ListingLink> SelectLinks(string html, string selector, Uri address, CancellationToken cancellationToken)
    {
        var page = PageParser.Parse(html, PageLimits.Default, cancellationToken);
        var home = page.QuerySelector("base[href]")?.GetAttribute("href") is { } text && Uri.TryCreate(address, text, out var named) ? named : address;
        var links = new Dictionary<string, ListingLink>(StringComparer.Ordinal);
        foreach (var element in page.QuerySelectorAll(selector))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (LinkOf(element) is not { } link || AddressOf(link, home) is not { } found || found == address.AbsoluteUri || links.Count == Most) continue;
            var title = string.Join(' ', link.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            // A picture and a headline often link to the same: the one with words tells more.
            if (!links.TryGetValue(found, out var known) || (known.Title is null && title.Length > 0)) links[found] = new ListingLink(found, title.Length == 0 ? null : title);
        }

        return [.. links.Values];
    }

    private static IElement? LinkOf(IElement element) =>
        element.HasAttribute("href") ? element : element.QuerySelector("a[href]") ?? element.Closest("a[href]");

    private static string? AddressOf(IElement link, Uri home) =>
        Uri.TryCreate(home, link.GetAttribute("href")?.Trim(), out var address) && address.Scheme is "http" or "https"
            ? address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)
            : null;
}

/// <param name="Address">Absolute.</param>
/// <param name="Title">The words of the link; null: it has none.</param>
public sealed record ListingLink(string Address, string? Title);
