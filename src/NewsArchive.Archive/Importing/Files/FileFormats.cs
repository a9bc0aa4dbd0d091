namespace NewsArchive.Archive.Importing.Files;

/// <summary>Tells formats by names and first bytes.</summary>
public static class FileFormats
{
    /// <summary>How many bytes <see cref="OfContent"/> looks at.</summary>
    public const int SniffLength = 512;

    /// <summary>The endings that are known, for messages and help.</summary>
    public const string Endings = ".txt .html .json .ndjson .csv .tsv .warc, each also with .gz or .zst, and .zip of them";

    /// <returns>Auto where the name does not tell.</returns>
    public static FileFormat OfName(string path) => Path.GetExtension(Packing.UnpackedName(path)).ToLowerInvariant() switch
    {
        ".txt" => FileFormat.Text,
        ".html" or ".htm" => FileFormat.Html,
        ".json" => FileFormat.Json,
        ".ndjson" or ".jsonl" => FileFormat.Ndjson,
        ".csv" or ".tsv" => FileFormat.Csv,
        ".warc" or ".wet" => FileFormat.Warc,
        ".zip" => FileFormat.Zip,
        _ => FileFormat.Auto,
    };

    /// <param name="start">The first bytes, unpacked.</param>
    public static FileFormat OfContent(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("PK\u0003\u0004"u8)) return FileFormat.Zip;
        if (start is [0xEF, 0xBB, 0xBF, ..]) start = start[3..];
        if (start.StartsWith("WARC/"u8)) return FileFormat.Warc;
        start = start.TrimStart(" \t\r\n"u8);
        if (start is [(byte)'{', ..]) return FileFormat.Ndjson;
        return IsPage(start) ? FileFormat.Html : FileFormat.Text;
    }

    public static ContentKind KindOf(FileFormat format) => format == FileFormat.Html ? ContentKind.Html : ContentKind.Text;

    private static bool IsPage(ReadOnlySpan<byte> start) => StartsWithTag(start, "<!doctype html"u8) || StartsWithTag(start, "<html"u8);

    private static bool StartsWithTag(ReadOnlySpan<byte> text, ReadOnlySpan<byte> tag) =>
        text.Length >= tag.Length && System.Text.Ascii.EqualsIgnoreCase(text[..tag.Length], tag);
}
