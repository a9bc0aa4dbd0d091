using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.SavedSearches.Delivery;

/// <summary>What a message says: an object with `type`, `timestamp` and `data`, as Standard Webhooks has it.</summary>
/// <remarks>Bounded: at most as many articles as the settings say, each with no more than lists show of it and nothing longer than the limits here.</remarks>
internal static class HookPayload
{
    private const int MostTitle = 500;
    private const int MostLead = 500;
    private const int MostAddress = 2_048;

    private static readonly HookJsonContext Json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // Letters as they are: it is no part of any page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static byte[] Write(SavedSearch search, OpenedMessage message, DateTimeOffset now)
    {
        var data = new HookData(
            new HookSearch(search.Id, search.Definition.Name, search.Definition.Query), [.. message.Articles.Select(Of)], message.Gone, message.More);
        var type = message.Kind == DeliveryKind.Trial ? "search.test" : "search.matched";
        return JsonSerializer.SerializeToUtf8Bytes(new HookBody(type, now, data), Json.HookBody);
    }

    private static HookArticle Of(MatchedArticle matched)
    {
        var article = matched.Article;
        return new HookArticle(
            article.Id, article.Revision, matched.Reason, matched.MatchedAt, Cut(article.Title, MostTitle), article.Publisher, article.Place, article.PublishedAt,
            article.Url?.Length > MostAddress ? null : article.Url, Cut(article.Lead, MostLead), article.ArchivedAt);
    }

    private static string? Cut(string? text, int most)
    {
        if (text is null || text.Length <= most) return text;
        return TextCut.To(text, most) + "…";
    }
}

internal sealed record HookBody(string Type, DateTimeOffset Timestamp, HookData Data);

internal sealed record HookData(HookSearch Search, IReadOnlyList<HookArticle> Articles, IReadOnlyList<Guid> Gone, bool More);

internal sealed record HookSearch(Guid Id, string Name, string Query);

internal sealed record HookArticle(
    Guid Id,
    int Revision,
    MatchReason Reason,
    DateTimeOffset MatchedAt,
    string? Title,
    string? Publisher,
    string? Place,
    DateTimeOffset? PublishedAt,
    string? Url,
    string? Lead,
    DateTimeOffset ArchivedAt);

[JsonSerializable(typeof(HookBody))]
internal sealed partial class HookJsonContext : JsonSerializerContext;
