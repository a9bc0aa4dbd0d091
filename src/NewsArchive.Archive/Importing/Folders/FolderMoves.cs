using System.Globalization;
using System.Text;

using NewsArchive.Archive.Importing.Runs;

namespace NewsArchive.Archive.Importing.Folders;

/// <summary>Moves files out of a drop folder. Moving is renaming: a file is in one place or the other, never half in both.</summary>
internal static class FolderMoves
{
    private const int MostTries = 10_000;

    /// <exception cref="IOException">It cannot be moved.</exception>
    public static void ToDone(DropFolder folder, FileInfo file)
    {
        var target = FreeName(Prepare(folder, DropFolder.Done), file.Name);
        var failedBefore = IsIn(Prepare(folder, DropFolder.Failed), file);
        File.Move(file.FullName, target, overwrite: false);
        if (failedBefore) File.Delete(file.FullName + DropFolder.Reason);
    }

    /// <summary>The reason is written first, so that no file lies there without one.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="file">The file.</param>
    /// <param name="reason">In a sentence.</param>
    /// <param name="parts">Which of its articles failed, and why.</param>
    public static void ToFailed(DropFolder folder, FileInfo file, string reason, IReadOnlyList<FailedPart> parts)
    {
        var failed = Prepare(folder, DropFolder.Failed);
        var stays = IsIn(failed, file);
        var target = stays ? file.FullName : FreeName(failed, file.Name);
        var text = new StringBuilder(reason).Append('\n');
        foreach (var part in parts) text.Append(part.Label).Append(": ").Append(part.Reason).Append('\n');
        File.WriteAllText(target + DropFolder.Reason, text.ToString());
        if (!stays) File.Move(file.FullName, target, overwrite: false);
    }

    private static bool IsIn(string folder, FileInfo file) => Path.GetFullPath(file.DirectoryName!) == folder;

    private static string Prepare(DropFolder folder, string name)
    {
        var path = new DirectoryInfo(Path.Combine(folder.Path, name));
        if (path.LinkTarget is not null) throw new IOException($"{path.FullName} is a link, which could lead anywhere; files are not moved there.");
        path.Create();
        return path.FullName;
    }

    /// <summary>Files of one name come again and again ("articles.csv"); none takes another's place.</summary>
    private static string FreeName(string folder, string name)
    {
        // Before all endings: "articles-2.ndjson.gz" can be put back as it is.
        var stem = name.IndexOf('.', 1) is var dot and > 0 ? name[..dot] : name;
        for (var number = 1; number <= MostTries; number++)
        {
            var path = Path.Combine(folder, number == 1 ? name : stem + "-" + number.ToString(CultureInfo.InvariantCulture) + name[stem.Length..]);
            if (!File.Exists(path) && new FileInfo(path).LinkTarget is null) return path;
        }

        throw new IOException($"There are {MostTries} files called {name} in {folder} already.");
    }
}
