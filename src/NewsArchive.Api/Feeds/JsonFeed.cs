using System.Text.Json.Serialization;

using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Feeds;

/// <summary>A feed in JSON Feed 1.1 (jsonfeed.org/version/1.1).</summary>
internal sealed record JsonFeed(
    string Version,
    string Title,
    [property: JsonPropertyName("home_page_url")] string HomePageUrl,
    [property: JsonPropertyName("feed_url")] string FeedUrl,
    IReadOnlyList<JsonFeedItem> Items)
{
    public const string MediaType = "application/feed+json; charset=utf-8";

    public static JsonFeed Of(SearchFeed feed) => new(
        "https://jsonfeed.org/version/1.1", feed.Title, feed.Site, feed.Self, [.. feed.Items.Select(item => JsonFeedItem.Of(feed, item))]);
}

internal sealed record JsonFeedItem(
    string Id,
    string Url,
    [property: JsonPropertyName("external_url"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ExternalUrl,
    string Title,
    [property: JsonPropertyName("content_text")] string ContentText,
    [property: JsonPropertyName("date_published"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? DatePublished,
    [property: JsonPropertyName("date_modified")] DateTimeOffset DateModified,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<JsonFeedAuthor>? Authors)
{
    public static JsonFeedItem Of(SearchFeed feed, ArticleSummary article) => new(
        SearchFeed.IdOf(article),
        feed.PageOf(article),
        article.Url,
        SearchFeed.TitleOf(article),
        article.Lead ?? "",
        article.PublishedAt,
        article.ArchivedAt,
        article.Publisher is { } publisher ? [new JsonFeedAuthor(publisher)] : null);
}

internal sealed record JsonFeedAuthor(string Name);
