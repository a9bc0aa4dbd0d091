namespace NewsArchive.Archive.Importing.Sources;

/// <summary>The folders below which drop folders may lie: the service reads and moves files nowhere else.</summary>
/// <param name="roots">Absolute paths; none: drop folders are refused.</param>
public sealed class FolderRoots(IEnumerable<string> roots)
{
    private readonly List<string> _roots = [.. roots.Where(root => !string.IsNullOrWhiteSpace(root)).Select(root => Resolve(Path.GetFullPath(root)))];

    /// <summary>The full path, links resolved, of a folder that exists below a root.</summary>
    public Checked<string> Check(string? path)
    {
        if (_roots.Count == 0) return Fault("Drop folders are not allowed here: the setting Import:FolderRoots names no folder below which they may lie.");
        if (path is null || !Path.IsPathFullyQualified(path)) return Fault("The address of a folder must be an absolute path.");
        var folder = Resolve(Path.GetFullPath(path));
        if (!_roots.Exists(root => IsBelow(folder, root))) return Fault("The folder must lie below one of the roots that the setting Import:FolderRoots names.");
        return Directory.Exists(folder) ? folder : Fault("There is no such folder.");
    }

    private static bool IsBelow(string folder, string root) =>
        folder == root || folder.StartsWith(Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The path with every link on the way resolved: one below a root could lead anywhere.</summary>
    private static string Resolve(string path)
    {
        var resolved = Path.GetPathRoot(path)!;
        foreach (var name in path[resolved.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = new DirectoryInfo(Path.Combine(resolved, name));
            resolved = (next.Exists ? next.ResolveLinkTarget(returnFinalTarget: true)?.FullName : null) ?? next.FullName;
        }

        return resolved;
    }

    private static SubmissionFault Fault(string message) => SubmissionFault.OfField(FaultKind.InvalidFields, "address", message);
}
