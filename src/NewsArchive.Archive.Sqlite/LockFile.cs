namespace NewsArchive.Archive.Sqlite;

/// <summary>A lock that ends with the program that holds it, however it ends. The file it is on goes with it.</summary>
internal sealed class LockFile : IDisposable
{
    private const int LongestMark = 1 << 30;

    private readonly FileStream _file;

    private LockFile(FileStream file) => _file = file;

    /// <returns>Null where the file that was locked had just been deleted by the one who held it; try again.</returns>
    /// <exception cref="IOException">Another program holds it.</exception>
    public static LockFile? TryTake(string path)
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        // Who waited may have got the lock of a file that lost its name meanwhile, while a third program locks a new one
        // of that name. A length that nobody else sets (it takes no room on disk) tells whether the name is still ours.
        file.SetLength(Random.Shared.Next(1, LongestMark));
        var named = new FileInfo(path);
        if (named.Exists && named.Length == file.Length) return new LockFile(file);
        file.Dispose();
        return null;
    }

    public void Dispose()
    {
        if (OperatingSystem.IsWindows())
        {
            // An open file cannot be deleted there, nor one that somebody else has opened by now.
            _file.Dispose();
            TryDelete();
        }
        else
        {
            TryDelete();
            _file.Dispose();
        }
    }

    private void TryDelete()
    {
        try
        {
            File.Delete(_file.Name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file that stays is in nobody's way: the next program locks it.
        }
    }
}
