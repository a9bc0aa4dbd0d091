using System.Text.Json;
using System.Text.Json.Serialization;

using NewsArchive.Parsing;

namespace NewsArchive.Archive.Exporting.Records;

/// <summary>Lines of a lossless export as JSON.</summary>
internal static class ArchiveRecordJson
{
    private static readonly ArchiveRecordJsonContext Context = new(new JsonSerializerOptions(ArchiveRecordJsonContext.Default.Options)
    {
        Encoder = ParsedArticleJson.Options.Encoder,
    });

    /// <returns>A line with its end.</returns>
    public static byte[] Write(ArchiveRecord record)
    {
        using var buffer = new MemoryStream();
        JsonSerializer.Serialize(buffer, record, Context.ArchiveRecord);
        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    /// <exception cref="JsonException">The line is no record.</exception>
    public static ArchiveRecord Read(ReadOnlySpan<byte> line) =>
        JsonSerializer.Deserialize(line, Context.ArchiveRecord) ?? throw new JsonException("A record may not be null.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ArchiveRecord))]
internal sealed partial class ArchiveRecordJsonContext : JsonSerializerContext;
