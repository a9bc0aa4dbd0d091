using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

using NewsArchive.Parsing;

namespace NewsArchive.Archive.Storage;

/// <summary>Hints of an article in the tables.</summary>
internal static class StoredHints
{
    private static readonly StoredHintsJsonContext Context = new(new JsonSerializerOptions(StoredHintsJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(ArticleHints hints) => JsonSerializer.Serialize(hints, Context.ArticleHints);

    /// <returns>Null where the text is none, or was written by a later program in a way this one cannot read.</returns>
    public static ArticleHints? Read(string? text)
    {
        if (text is null) return null;
        try
        {
            return JsonSerializer.Deserialize(text, Context.ArticleHints);
        }
        catch (JsonException)
        {
            // What was said of it is then told by the article itself, as of old articles.
            return null;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ArticleHints))]
internal sealed partial class StoredHintsJsonContext : JsonSerializerContext;
