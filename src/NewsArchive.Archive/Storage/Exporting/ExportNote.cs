using System.Text.Json;
using System.Text.Json.Serialization;

using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Storage.Exporting;

/// <summary>How far an export to a file has come; lies beside it until it is whole.</summary>
/// <param name="Length">Bytes of the file that are whole; what is behind them is cut off. 0 for folders.</param>
/// <param name="Part">Number of the last whole part, for formats in parts.</param>
/// <param name="Heads">The ends of the journal's chains when it was begun.</param>
internal sealed record ExportNote(
    ExportFormat Format, ExportQuery Query, DateTimeOffset StartedAt, ExportPlace After, long Count, long Length, int Part, IReadOnlyList<DigestHead> Heads)
{
    public static string PathOf(string path) => Path.TrimEndingDirectorySeparator(path) + ".unfinished";

    public static async Task<ExportNote?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var file = PathOf(path);
        if (!File.Exists(file)) return null;
        try
        {
            return JsonSerializer.Deserialize(await File.ReadAllBytesAsync(file, cancellationToken), ExportNoteJsonContext.Default.ExportNote);
        }
        catch (JsonException broken)
        {
            throw new ArchiveExportException($"{file} is no note of an export. {broken.Message}", broken);
        }
    }

    /// <summary>At once or not at all: a note that is cut off would be worth nothing.</summary>
    public async Task WriteAsync(string path, CancellationToken cancellationToken)
    {
        var (file, draft) = (PathOf(path), PathOf(path) + ".new");
        await File.WriteAllBytesAsync(draft, JsonSerializer.SerializeToUtf8Bytes(this, ExportNoteJsonContext.Default.ExportNote), cancellationToken);
        File.Move(draft, file, overwrite: true);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ExportNote))]
internal sealed partial class ExportNoteJsonContext : JsonSerializerContext;
