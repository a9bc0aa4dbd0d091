using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

using NewsArchive.Api.Problems;

namespace NewsArchive.Api.Requests;

/// <summary>The entity tag of what visits and deliveries change too, a source or a saved search: its version and a hash of its bytes, as in "3.0f1e2d3c4b5a6978".</summary>
/// <remarks>
/// Strong, because each visit changes bytes. But who changes a source from what they read must not be refused because it was
/// visited meanwhile: If-Match looks at the version alone.
/// </remarks>
internal static class VersionTag
{
    public static EntityTagHeaderValue Of(int version, byte[] body) =>
        new(string.Create(CultureInfo.InvariantCulture, $"\"{version}.{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 8))}\""));

    public static EntityTagHeaderValue Of<T>(int version, T resource, JsonSerializerOptions json)
        where T : class => Of(version, Write(resource, json));

    /// <summary>The bytes that are answered, and hashed.</summary>
    public static byte[] Write<T>(T resource, JsonSerializerOptions json)
        where T : class => JsonSerializer.SerializeToUtf8Bytes(resource, json.GetTypeInfo(typeof(T)));

    /// <summary>The version that If-Match names.</summary>
    /// <param name="request">The request.</param>
    /// <param name="isRequired">Whether it has to name one; `*` names any.</param>
    /// <param name="version">Null: any.</param>
    /// <returns>The problem, where the header is missing or names no version.</returns>
    public static ProblemHttpResult? ReadMatch(HttpRequest request, bool isRequired, out int? version)
    {
        version = null;
        var header = request.Headers.IfMatch;
        if (header.Count == 0) return isRequired ? TypedResults.Problem(ProblemAnswers.Describe(ProblemCatalog.PreconditionRequired)) : null;
        if (!EntityTagHeaderValue.TryParseList(header, out var tags)) return ProblemAnswers.InvalidField("If-Match", "The header If-Match must be the ETag of an earlier answer, or *.");
        if (tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any))) return null;
        // Of several tags a client rarely sends more than one; the newest is what it means.
        version = tags.Where(tag => !tag.IsWeak).Max(VersionOf) ?? 0;
        return null;
    }

    private static int? VersionOf(EntityTagHeaderValue tag) =>
        int.TryParse(tag.Tag.AsSpan().Trim('"') is var text && text.IndexOf('.') is var dot and > 0 ? text[..dot] : [], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
}
