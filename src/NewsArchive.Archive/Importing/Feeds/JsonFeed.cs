using System.Net;
using System.Text.Json;

using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Archive.Importing.Feeds;

/// <summary>Reads JSON Feed, versions 1 and 1.1.</summary>
internal static class JsonFeed
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 };

    public static ReadList Read(string text, Uri document)
    {
        try
        {
            using var json = JsonDocument.Parse(text.TrimStart('\uFEFF'), Lenient);
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
                return ReadList.Unreadable("The document is JSON but no JSON Feed: it has no items.");
            var list = items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(item => ItemOf(item, document)).OfType<ListedItem>();
            return new ReadList("JSON Feed", [.. ItemKeys.Settle([.. list])]) { Title = FeedText.Line(Text(json.RootElement, "title")) };
        }
        catch (JsonException broken)
        {
            return ReadList.Unreadable($"The document is no valid JSON (line {broken.LineNumber + 1}).");
        }
    }

    private static ListedItem? ItemOf(JsonElement item, Uri document)
    {
        var title = FeedText.Line(Text(item, "title") is { } plain ? WebUtility.HtmlEncode(plain) : null);
        var content = Text(item, "content_html") ?? Paragraphs(Text(item, "content_text"));
        var summary = Text(item, "summary") is { } said ? WebUtility.HtmlEncode(said) : null;
        var address = ItemKeys.Address(Text(item, "url"), document) ?? ItemKeys.Address(Text(item, "external_url"), document);
        if (ItemKeys.Of(Text(item, "id"), address, title, content ?? summary) is not { } known) return null;
        return new ListedItem
        {
            Key = known.Key,
            Address = known.Address,
            Title = title,
            Summary = summary,
            ContentHtml = content,
            Published = FeedDates.Read(Text(item, "date_published")),
            Updated = FeedDates.Read(Text(item, "date_modified")),
            Authors = [.. Objects(item, "authors").Concat(item.TryGetProperty("author", out var author) && author.ValueKind == JsonValueKind.Object ? [author] : []).Select(one => FeedText.Line(Text(one, "name"))).OfType<string>().Distinct()],
            Tags = [.. (item.TryGetProperty("tags", out var tags) && tags.ValueKind == JsonValueKind.Array ? tags.EnumerateArray() : default).Select(tag => tag.ValueKind == JsonValueKind.String ? FeedText.Line(tag.GetString()) : null).OfType<string>().Distinct()],
            Image = ItemKeys.Address(Text(item, "image") ?? Text(item, "banner_image"), document)?.AbsoluteUri,
        };
    }

    private static IEnumerable<JsonElement> Objects(JsonElement item, string name) =>
        item.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object) : [];

    /// <summary>A string, or a number written as one: ids are both.</summary>
    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()?.Trim() is { Length: > 0 } text ? text : null,
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        }
        : null;

    private static string? Paragraphs(string? text) => text is null
        ? null
        : string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>"));
}
