using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsArchive.Archive.Model;

/// <summary>Digests and reports as files.</summary>
public static class ArchiveDigestJson
{
    public static byte[] Serialize(ArchiveDigest digest) => JsonSerializer.SerializeToUtf8Bytes(digest, ArchiveDigestJsonContext.Default.ArchiveDigest);

    public static byte[] Serialize(VerificationReport report) => JsonSerializer.SerializeToUtf8Bytes(report, ArchiveDigestJsonContext.Default.VerificationReport);

    /// <exception cref="JsonException">The JSON is no digest.</exception>
    public static ArchiveDigest Deserialize(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, ArchiveDigestJsonContext.Default.ArchiveDigest) ?? throw new JsonException("A digest may not be null.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    WriteIndented = true)]
[JsonSerializable(typeof(ArchiveDigest))]
[JsonSerializable(typeof(VerificationReport))]
internal sealed partial class ArchiveDigestJsonContext : JsonSerializerContext;
