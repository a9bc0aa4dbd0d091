using System.Security.Cryptography;
using System.Text.Json;

using Microsoft.Net.Http.Headers;

using NewsArchive.Archive.Model;

using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace NewsArchive.Api.Resources;

/// <summary>An article as the bytes that are answered, and the tag that follows from them.</summary>
internal static class ArticleAnswer
{
    public static byte[] Write(ArchivedArticle article, JsonOptions json) =>
        JsonSerializer.SerializeToUtf8Bytes(ArticleResource.Of(article), json.SerializerOptions.GetTypeInfo(typeof(ArticleResource)));

    /// <summary>Strong: made of the very bytes, so that also another version of this program never has the tag of other bytes.</summary>
    public static EntityTagHeaderValue TagOf(ReadOnlySpan<byte> body) =>
        new($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"");
}
