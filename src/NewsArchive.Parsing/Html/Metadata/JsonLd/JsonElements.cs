using System.Net;
using System.Text.Json;

namespace NewsArchive.Parsing.Html.Metadata.JsonLd;

/// <summary>Reads members of JSON objects, whatever shape they have.</summary>
internal static class JsonElements
{
    /// <summary>Items of one member that are read.</summary>
    private const int MostItems = 200;

    /// <summary>A string, number or truth value of a member; the `@value`, `name` or `url` where it is an object; the first of a list.</summary>
    public static string? Text(this JsonElement thing, string member) => thing.Items(member).Select(Value).FirstOrDefault(text => text is { Length: > 0 });

    /// <summary>A member's items: those of a list, also of lists within it, or the one it is.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement thing, string member)
    {
        if (thing.ValueKind != JsonValueKind.Object || !thing.TryGetProperty(member, out var value)) return [];
        return Flat(value).Take(MostItems);
    }

    /// <summary>Entities are decoded: templates put escaped text into scripts, where nobody unescapes it.</summary>
    public static string? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => WebUtility.HtmlDecode(String(element))?.Trim(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => element.GetRawText(),
        JsonValueKind.Object => element.Text("@value") ?? element.Text("name") ?? element.Text("url") ?? element.Text("@id"),
        _ => null,
    };

    private static string? String(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, escaped: no text.
            return null;
        }
    }

    private static IEnumerable<JsonElement> Flat(JsonElement value) =>
        value.ValueKind != JsonValueKind.Array ? [value]
        : value.EnumerateArray().SelectMany(item => item.ValueKind == JsonValueKind.Array ? Flat(item) : [item]);
}
