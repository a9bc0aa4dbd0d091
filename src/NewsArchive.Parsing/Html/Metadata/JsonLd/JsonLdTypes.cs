using System.Text.Json;

namespace NewsArchive.Parsing.Html.Metadata.JsonLd;

/// <summary>What kinds of things schema.org has that articles are.</summary>
internal static class JsonLdTypes
{
    public const string LiveBlog = "LiveBlogPosting";

    /// <summary>The type without its vocabulary ("http://schema.org/NewsArticle"); of several, the one that is most an article.</summary>
    public static string? Of(JsonElement thing)
    {
        if (!thing.TryGetProperty("@type", out var type)) return null;
        if (type.ValueKind == JsonValueKind.String) return Short(type.GetString());
        if (type.ValueKind != JsonValueKind.Array) return null;
        return type.EnumerateArray().Where(t => t.ValueKind == JsonValueKind.String).Select(t => Short(t.GetString())).MaxBy(Worth);
    }

    /// <summary>How much a thing of a type is the article of its page: 0 for one that is not.</summary>
    public static int Worth(string? type) => type switch
    {
        null => 0,
        LiveBlog => 5,
        "BlogPosting" or "Report" or "TechArticle" or "ScholarlyArticle" or "SocialMediaPosting" or "DiscussionForumPosting" => 3,
        _ when type.EndsWith("NewsArticle", StringComparison.OrdinalIgnoreCase) => 4,
        _ when type.EndsWith("Article", StringComparison.OrdinalIgnoreCase) => 3,
        "Photograph" or "ImageGallery" or "VideoObject" or "MediaGallery" => 2,
        "WebPage" or "ItemPage" => 1,
        _ => 0,
    };

    private static string? Short(string? type) => type?[(type.LastIndexOfAny(['/', ':', '#']) + 1)..];
}
