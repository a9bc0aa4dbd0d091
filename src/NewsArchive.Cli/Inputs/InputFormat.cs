using NewsArchive.Archive.Importing;

namespace NewsArchive.Cli.Inputs;

/// <summary>What an input holds.</summary>
internal enum InputFormat
{
    /// <summary>By its name, or by its first bytes where the name does not tell.</summary>
    Auto,

    /// <summary>One article as raw text.</summary>
    Text,

    /// <summary>One article as HTML.</summary>
    Html,

    /// <summary>One article as a JSON object.</summary>
    Json,

    /// <summary>Articles as JSON objects, one a line.</summary>
    Ndjson,
}

/// <summary>Tells formats by names and first bytes.</summary>
internal static class InputFormats
{
    /// <summary>How many bytes <see cref="OfContent"/> looks at.</summary>
    public const int SniffLength = 512;

    /// <returns>Auto where the name does not tell.</returns>
    public static InputFormat OfName(string path)
    {
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".txt" => InputFormat.Text,
            ".html" or ".htm" => InputFormat.Html,
            ".json" => InputFormat.Json,
            ".ndjson" or ".jsonl" => InputFormat.Ndjson,
            _ => InputFormat.Auto,
        };
    }

    public static InputFormat OfContent(ReadOnlySpan<byte> start)
    {
        if (start is [0xEF, 0xBB, 0xBF, ..]) start = start[3..];
        start = start.TrimStart(" \t\r\n"u8);
        if (start is [(byte)'{', ..]) return InputFormat.Ndjson;
        return StartsWithTag(start, "<!doctype html"u8) || StartsWithTag(start, "<html"u8) ? InputFormat.Html : InputFormat.Text;
    }

    public static ContentKind KindOf(InputFormat format) => format == InputFormat.Html ? ContentKind.Html : ContentKind.Text;

    private static bool StartsWithTag(ReadOnlySpan<byte> text, ReadOnlySpan<byte> tag) =>
        text.Length >= tag.Length && System.Text.Ascii.EqualsIgnoreCase(text[..tag.Length], tag);
}
