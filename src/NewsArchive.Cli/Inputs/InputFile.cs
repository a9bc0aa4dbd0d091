namespace NewsArchive.Cli.Inputs;

/// <summary>A file to read, or standard input.</summary>
/// <param name="Path">Its path; "-" for standard input.</param>
/// <param name="Label">How messages call it.</param>
/// <param name="Format">What it holds.</param>
internal sealed record InputFile(string Path, string Label, InputFormat Format)
{
    public const string StandardInput = "-";

    public static InputFile Of(string path, InputFormat format) => new(
        path,
        path == StandardInput ? "standard input" : path,
        format == InputFormat.Auto ? InputFormats.OfName(path) : format);

    /// <summary>Bytes on disk, for the progress; 0 where that is not known.</summary>
    public long Length => Path != StandardInput && File.Exists(Path) ? new FileInfo(Path).Length : 0;

    /// <summary>The files of a folder and of those below it that have a known ending, in the order of their names.</summary>
    public static IEnumerable<InputFile> Within(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
            .Where(path => InputFormats.OfName(path) != InputFormat.Auto)
            .Order(StringComparer.Ordinal)
            .Select(path => Of(path, InputFormat.Auto));
}
