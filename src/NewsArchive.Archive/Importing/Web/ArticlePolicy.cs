using NewsArchive.Archive.Importing.Feeds;
using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Archive.Importing.Web;

/// <summary>Whether an article is taken from its page or from the feed.</summary>
internal static class ArticlePolicy
{
    /// <summary>A feed that gives fewer letters than this is taken to give a summary.</summary>
    /// <remarks>
    /// Measured on 4,433 real articles, of which 5.5 % have fewer letters (3.4 % fewer than 400), and on one real feed, whose
    /// summaries have 84 to 225. It is well above these on purpose: too high costs a short article a request for its page, too
    /// low would archive a summary for an article. To be measured again where feeds with longer summaries are at hand.
    /// </remarks>
    private const int FewestLetters = 600;

    /// <summary>How feeds end what they cut.</summary>
    private static readonly string[] Cuts = ["[…]", "[...]", "…", "...", "[&#8230;]", "&hellip;", "Selengkapnya", "Baca selengkapnya", "Read more", "Continue reading"];

    public static bool WantsPage(SourceDefinition source, ListedItem item)
    {
        if (!Uri.TryCreate(item.Address, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) return false;
        if (source.Kind != SourceKind.Feed || source.FullArticles == FullArticles.Always) return true;
        return source.FullArticles == FullArticles.Auto && IsSummary(item.ContentHtml ?? item.Summary);
    }

    private static bool IsSummary(string? html)
    {
        if (html is null || FeedText.CountLetters(html) < FewestLetters) return true;
        // Only the end is looked at: articles may have dots and links anywhere.
        var end = FeedText.Line(html[Math.Max(0, html.Length - 200)..])?.TrimEnd('.', ' ', '»', '>', ')') ?? "";
        return Array.Exists(Cuts, cut => end.EndsWith(cut.TrimEnd('.'), StringComparison.OrdinalIgnoreCase) && cut.TrimEnd('.').Length > 0);
    }
}
