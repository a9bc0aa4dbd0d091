using System.Text.Json.Serialization;

namespace NewsArchive.Archive.Importing;

/// <summary>Reads one article in JSON.</summary>
public static class ArticleInputJson
{
    /// <summary>Reads an object. Bytes that are not valid in the character set, broken JSON and wrong types are told apart.</summary>
    /// <param name="json">The object's bytes.</param>
    /// <param name="charset">The declared character set; null for UTF-8.</param>
    /// <param name="line">The line that counts as the first one in messages.</param>
    public static Checked<ArticleInput> Read(ReadOnlySpan<byte> json, string? charset = null, long line = 1) =>
        JsonInput.Read(json, ArticleInputJsonContext.Default.ArticleInput, charset, line);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(ArticleInput))]
internal sealed partial class ArticleInputJsonContext : JsonSerializerContext;
