using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsArchive.Parsing;

/// <summary>The one JSON form of a <see cref="ParsedArticle"/>: camelCase, enumerations as words, letters unescaped.</summary>
public static class ParsedArticleJson
{
    private static readonly ParsedArticleJsonContext Context = new(new JsonSerializerOptions(ParsedArticleJsonContext.Default.Options)
    {
        // Escaping guards HTML pages against embedded JSON; this is served as application/json only, and escaped
        // quotation marks and accents would make it unreadable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Options every writer of parsed articles shares. Read-only.</summary>
    public static JsonSerializerOptions Options => Context.Options;

    public static string Serialize(ParsedArticle article) => JsonSerializer.Serialize(article, Context.ParsedArticle);

    public static byte[] SerializeToUtf8Bytes(ParsedArticle article) => JsonSerializer.SerializeToUtf8Bytes(article, Context.ParsedArticle);

    /// <exception cref="JsonException">The JSON is no parsed article.</exception>
    public static ParsedArticle Deserialize(ReadOnlySpan<byte> utf8Json) =>
        JsonSerializer.Deserialize(utf8Json, Context.ParsedArticle) ?? throw new JsonException("A parsed article may not be null.");
}

/// <summary>Serialisers made at compile time; use <see cref="ParsedArticleJson.Options"/>, which adds the encoder.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ParsedArticle))]
public sealed partial class ParsedArticleJsonContext : JsonSerializerContext;
