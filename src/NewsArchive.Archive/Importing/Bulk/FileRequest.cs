using System.Security.Cryptography;
using System.Text;

using NewsArchive.Archive.Importing.Files;
using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Archive.Importing.Bulk;

/// <summary>Files that are to be imported once.</summary>
/// <param name="Paths">Files and folders as they were named; "-" for standard input.</param>
/// <param name="How">How they are read.</param>
public sealed record FileRequest(IReadOnlyList<string> Paths, FileReading How)
{
    private const int LongestName = 200;

    /// <summary>Whether it can go on later where it was: what came through a pipe is gone.</summary>
    public bool CanResume => !Paths.Contains(ImportFile.StandardInput);

    /// <summary>The files, those of folders in the order of their names.</summary>
    public IReadOnlyCollection<ImportFile> List() =>
        [.. Paths.SelectMany(path => Directory.Exists(path) ? ImportFile.Within(path) : [ImportFile.Of(path, How.Format)])];

    /// <summary>The source that stands for it in the archive: the same request is the same source, so that its run is found again.</summary>
    internal SourceDefinition ToSource()
    {
        var full = Paths.Select(path => path == ImportFile.StandardInput ? path : Path.GetFullPath(path)).ToList();
        var more = full.Count > 1 ? FormattableString.Invariant($" and {full.Count - 1} more") : "";
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(full[0])) is { Length: > 0 } last ? last : full[0];
        return new SourceDefinition
        {
            Kind = SourceKind.File,
            Name = (name.Length + more.Length <= LongestName ? name : name[..(LongestName - more.Length)]) + more,
            Address = full[0] + more,
            Selector = Hash(full),
            Publisher = How.Defaults.Publisher,
            JitterSeconds = 0,
            Paused = true,
        };
    }

    /// <summary>What is read, and how: read by another map it is another import.</summary>
    private string Hash(List<string> paths) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', [.. paths, How.Map.ToString(), How.Format.ToString(), How.Charset ?? "", How.Defaults.Publisher ?? ""]))))[..16];
}
