using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Feeds;

/// <summary>What a search found, as something to subscribe to.</summary>
/// <param name="Title">What was searched.</param>
/// <param name="Self">Address of the feed.</param>
/// <param name="Site">Address of the service, without a slash behind.</param>
/// <param name="Items">Newest first.</param>
/// <param name="Updated">When the newest of them came into the archive; of an empty feed the beginning of time.</param>
internal sealed record SearchFeed(string Title, string Self, string Site, IReadOnlyList<ArticleSummary> Items, DateTimeOffset Updated)
{
    public static SearchFeed Of(SearchPage page, HttpRequest request)
    {
        var site = $"{request.Scheme}://{request.Host}{request.PathBase}";
        // Who subscribes to a search wants what it asks for, not what comes near.
        var items = page.Items.Where(static found => !found.Partial).Select(static found => found.Article).ToList();
        return new SearchFeed(
            page.Query.Canonical.Length > 0 ? $"NewsArchive: {page.Query.Canonical}" : "NewsArchive",
            $"{site}{request.Path}{request.QueryString}",
            site,
            items,
            items.Count > 0 ? items.Max(static item => item.ArchivedAt) : DateTimeOffset.UnixEpoch);
    }

    /// <summary>The article's page in the archive; where it was published may be gone.</summary>
    public string PageOf(ArticleSummary article) => $"{Site}/articles/{article.Id}";

    public static string TitleOf(ArticleSummary article) => article.Title ?? article.Lead ?? article.Id.ToString();

    /// <summary>The same in every archive, as the id is.</summary>
    public static string IdOf(ArticleSummary article) => $"urn:uuid:{article.Id}";
}
