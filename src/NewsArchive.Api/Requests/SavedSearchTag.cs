using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

using Microsoft.Net.Http.Headers;

using NewsArchive.Api.Resources;

namespace NewsArchive.Api.Requests;

/// <summary>The entity tag of a saved search: like that of a source (see <see cref="SourceTag"/>), so that deliveries are no change to whoever changes it.</summary>
internal static class SavedSearchTag
{
    public static byte[] Write(SavedSearchResource search, JsonSerializerOptions json) =>
        JsonSerializer.SerializeToUtf8Bytes(search, json.GetTypeInfo(typeof(SavedSearchResource)));

    public static EntityTagHeaderValue Of(SavedSearchResource search, byte[] body) =>
        new(string.Create(CultureInfo.InvariantCulture, $"\"{search.Version}.{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 8))}\""));

    public static EntityTagHeaderValue Of(SavedSearchResource search, JsonSerializerOptions json) => Of(search, Write(search, json));
}
