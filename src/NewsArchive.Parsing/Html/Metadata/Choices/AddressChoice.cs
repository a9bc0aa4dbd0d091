using NewsArchive.Parsing.Html.Metadata.Clues;

namespace NewsArchive.Parsing.Html.Metadata.Choices;

/// <summary>Chooses the page's canonical address, and resolves others by it.</summary>
internal static class AddressChoice
{
    private const int LongestAddress = 2_048;

    private static readonly MetadataSource[] Order = [MetadataSource.Link, MetadataSource.OpenGraph, MetadataSource.JsonLd, MetadataSource.Itemprop, MetadataSource.Twitter, MetadataSource.DublinCore];

    /// <param name="clues">What the page says.</param>
    /// <param name="page">Where the page was fetched, or null.</param>
    /// <param name="title">A title of the page, perhaps with more words than the headline.</param>
    /// <returns>An absolute http(s) address; the page's own where it declares none that can be its own.</returns>
    public static (Uri Address, MetadataSource Source)? Choose(PageClues clues, Uri? page, string? title)
    {
        var root = Base(clues, page);
        foreach (var clue in clues.About(ClueField.Url, Order))
        {
            if (Resolve(clue.Text, root) is not { } address || !IsArticle(address) || (page is not null && !IsSameSite(address, page))) continue;
            // An "url" of microdata may be of anything on the page.
            if (clue.Source == MetadataSource.Itemprop && !IsTitled(address, title)) continue;
            return (address, clue.Source);
        }

        return page is not null && IsWeb(page) ? (page, MetadataSource.Address) : null;
    }

    /// <summary>What relative addresses of the page are relative to.</summary>
    public static Uri? Base(PageClues clues, Uri? page) => clues.BaseAddress is { } own && Resolve(own, page) is { } resolved ? resolved : page;

    /// <returns>An absolute http(s) address, or null.</returns>
    public static Uri? Resolve(string address, Uri? root)
    {
        if (address.Length is 0 or > LongestAddress) return null;
        if (address.StartsWith("//", StringComparison.Ordinal)) address = "https:" + address;
        var whole = Uri.TryCreate(address, UriKind.Absolute, out var absolute) && IsWeb(absolute) ? absolute : null;
        // On Unix "/path" alone counts as an absolute file.
        if (whole is null && root is not null && Uri.TryCreate(root, address, out var relative) && IsWeb(relative)) whole = relative;
        return whole;
    }

    /// <summary>A site's front page is declared canonical by templates that know no better.</summary>
    private static bool IsArticle(Uri address) => address.AbsolutePath.Length > 1 || address.Query.Length > 1;

    /// <summary>Whether most words of an address's last part are in the title.</summary>
    private static bool IsTitled(Uri address, string? title)
    {
        if (title is null) return false;
        var words = NameKeys.Words(title);
        var slug = address.AbsolutePath[(address.AbsolutePath.TrimEnd('/').LastIndexOf('/') + 1)..].Split(['-', '_', '.', '/'], StringSplitOptions.RemoveEmptyEntries);
        return slug.Length >= 3 && slug.Count(words.Contains) * 2 > slug.Length;
    }

    private static bool IsWeb(Uri address) => (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.Host.Length > 0;

    /// <summary>"m.tempo.co" and "nasional.tempo.co" belong together by their last labels.</summary>
    private static bool IsSameSite(Uri a, Uri b) => string.Equals(Site(a.Host), Site(b.Host), StringComparison.OrdinalIgnoreCase);

    private static string Site(string host)
    {
        var labels = host.Split('.');
        var count = labels.Length >= 3 && labels[^2].Length <= 3 && labels[^1].Length == 2 ? 3 : 2;
        return string.Join('.', labels.TakeLast(count));
    }
}
