using NewsArchive.Archive.Importing.Files;
using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Archive.Importing.Folders;

/// <summary>A folder that files are put into, and moved out of once they are imported.</summary>
/// <param name="Path">Its full path, links resolved, below one of the roots.</param>
internal sealed record DropFolder(string Path)
{
    public const string Done = "done";
    public const string Failed = "failed";

    /// <summary>The ending of the file that says why another one failed.</summary>
    public const string Reason = ".reason.txt";

    /// <summary>How long nobody has written to a file that is complete.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);

    private static readonly string[] Unfinished = [".tmp", ".temp", ".part", ".partial", ".filepart", ".crdownload", ".download", ".swp", "~"];

    /// <summary>Files that are complete, the longest waiting first.</summary>
    public IEnumerable<ListedItem> List(DateTimeOffset now) =>
        new DirectoryInfo(Path).EnumerateFiles()
            .Where(file => !IsUnfinished(file.Name) && (now - file.LastWriteTimeUtc).Duration() >= Settling)
            .OrderBy(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => new ListedItem { Key = file.Name, Address = file.FullName, Updated = Written(file), Length = file.Length });

    /// <summary>Where a listed file lies now: in its place, or with those that failed, where it is asked for again.</summary>
    /// <returns>Null where it is gone.</returns>
    public FileInfo? Find(ListedItem item)
    {
        // A name is all that is believed of the journal: it cannot lead out of the folder.
        var name = System.IO.Path.GetFileName(item.Address);
        return new[] { System.IO.Path.Combine(Path, name), System.IO.Path.Combine(Path, Failed, name) }.Select(path => new FileInfo(path)).FirstOrDefault(file => file.Exists || file.LinkTarget is not null);
    }

    /// <summary>Why a file is not even opened; null: it is.</summary>
    public static string? WhyRefused(FileInfo file)
    {
        if (file.LinkTarget is not null) return "It is a link, which could lead out of the folder; put the file itself there.";
        // Pipes and devices have no length either, and opening them could wait forever.
        if (file.Length == 0) return "The file is empty.";
        return FileFormats.OfName(file.Name) == FileFormat.Auto ? $"Its ending is not known; known are {FileFormats.Endings}." : null;
    }

    /// <summary>Whether somebody has written to it since it was listed.</summary>
    public static bool HasChanged(FileInfo file, ListedItem listed) => file.Length != listed.Length || Written(file) != listed.Updated;

    private static bool IsUnfinished(string name) =>
        name[0] is '.' or '~' || Array.Exists(Unfinished, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>No finer than it is stored.</summary>
    private static DateTimeOffset Written(FileInfo file) =>
        new(file.LastWriteTimeUtc.Ticks - (file.LastWriteTimeUtc.Ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
}
