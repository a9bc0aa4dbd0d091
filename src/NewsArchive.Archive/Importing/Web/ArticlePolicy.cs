using NewsArchive.Archive.Importing.Feeds;
using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Archive.Importing.Web;

/// <summary>Whether an article is taken from its page or from the feed.</summary>
internal static class ArticlePolicy
{
    /// <summary>
    /// A feed that gives fewer letters than this gives a summary: those of Indonesian feeds have 60 to 400, and of 11,680
    /// real articles one in fifty is shorter.
    /// </summary>
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
