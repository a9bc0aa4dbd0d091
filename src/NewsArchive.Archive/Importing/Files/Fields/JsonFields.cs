using System.Text.Json;

using NewsArchive.Archive.Importing.Files.Items;

namespace NewsArchive.Archive.Importing.Files.Fields;

/// <summary>Reads an article out of a JSON object, whatever its members are called.</summary>
internal static class JsonFields
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    private static readonly HashSet<string> OwnNames = new(
        ["content", "contentType", "url", "title", "publisher", "publishedAt", "section", "tags", "file"], StringComparer.Ordinal);

    /// <summary>
    /// An object that has only the members of <see cref="ArticleInput"/>, and others that are no fields, is read strictly, as the service reads it: who
    /// writes these names wants to know of a wrong date. Any other is mapped.
    /// </summary>
    /// <param name="json">The object's bytes.</param>
    /// <param name="line">Its line, for messages.</param>
    /// <param name="map">Which members are what.</param>
    public static Checked<FieldArticle> Read(ReadOnlyMemory<byte> json, long line, FieldMap map)
    {
        try
        {
            using var document = JsonDocument.Parse(WithoutMark(json), Options);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                var members = document.RootElement.EnumerateObject().ToList();
                var matched = map.Match([.. members.Select(member => member.Name)]);
                if (!matched.ContainsKey(ArticleField.Content) && IsOfExport(document.RootElement))
                    return SubmissionFault.OfField(FaultKind.InvalidFields, "record", "This is a line of a lossless export and no article: newsarchive restore makes an archive of it.");
                var strict = map.IsAutomatic && matched.Values.All(member => OwnNames.Contains(members[member].Name));
                if (!strict) return Map(members, matched);
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // The strict reader names the place.
        }

        var input = ArticleInputJson.Read(json.Span, line: line);
        return input.Ok ? new FieldArticle(input.Value, []) : input.Fault;
    }

    /// <summary>Its articles have texts of several revisions, none of which stands where an article's does.</summary>
    private static bool IsOfExport(JsonElement line) =>
        line.TryGetProperty("record", out var record) && record.ValueKind == JsonValueKind.String
            && record.GetString() is "begin" or "article" or "gone" or "digest" or "retention" or "end";

    private static FieldArticle Map(List<JsonProperty> members, Dictionary<ArticleField, int> matched)
    {
        var values = new FieldValues();
        foreach (var (field, member) in matched) Set(values, field, members[member].Value);
        return values.ToArticle();
    }

    private static void Set(FieldValues values, ArticleField field, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String: values.Set(field, value.GetString()); break;
            case JsonValueKind.Number: values.Set(field, value.GetRawText()); break;
            case JsonValueKind.Array when value.EnumerateArray().All(part => part.ValueKind == JsonValueKind.String):
                // Paragraphs, or tags.
                values.Set(field, string.Join('\n', value.EnumerateArray().Select(part => part.GetString())));
                break;
            case JsonValueKind.Array or JsonValueKind.Object: values.Skip(field, value.GetRawText()); break;
            default: break;
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> json) => json.Span is [0xEF, 0xBB, 0xBF, ..] ? json[3..] : json;
}
