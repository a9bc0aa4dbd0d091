namespace NewsArchive.Archive.Importing.Files;

/// <summary>A file to read, or standard input.</summary>
/// <param name="Path">Its path; "-" for standard input.</param>
/// <param name="Label">How messages call it.</param>
/// <param name="Format">What it holds.</param>
public sealed record ImportFile(string Path, string Label, FileFormat Format)
{
    public const string StandardInput = "-";

    /// <summary>How it is opened.</summary>
    public Func<string, Stream> Open { get; init; } = path => path == StandardInput
        ? Console.OpenStandardInput()
        : new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan | FileOptions.Asynchronous });

    public static ImportFile Of(string path, FileFormat format = FileFormat.Auto) => new(
        path,
        path == StandardInput ? "standard input" : path,
        format == FileFormat.Auto ? FileFormats.OfName(path) : format);

    /// <summary>Bytes on disk, for the progress; 0 where that is not known.</summary>
    public long Length => Path != StandardInput && File.Exists(Path) ? new FileInfo(Path).Length : 0;

    /// <summary>The files of a folder and of those below it that have a known ending, in the order of their names.</summary>
    public static IEnumerable<ImportFile> Within(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
            .Where(path => FileFormats.OfName(path) != FileFormat.Auto)
            .Order(StringComparer.Ordinal)
            .Select(path => Of(path));
}
