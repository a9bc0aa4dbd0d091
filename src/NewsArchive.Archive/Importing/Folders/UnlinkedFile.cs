using System.Globalization;

namespace NewsArchive.Archive.Importing.Folders;

/// <summary>Opens files that are what they were when they were looked at.</summary>
internal static class UnlinkedFile
{
    /// <exception cref="IOException">The path leads elsewhere: somebody put a link in the file's place meanwhile.</exception>
    public static FileStream Open(string path)
    {
        var stream = new FileStream(path, new FileStreamOptions { Share = FileShare.Read, Options = FileOptions.SequentialScan | FileOptions.Asynchronous });
        if (!OperatingSystem.IsLinux()) return stream;
        var opened = new FileInfo("/proc/self/fd/" + stream.SafeFileHandle.DangerousGetHandle().ToString(CultureInfo.InvariantCulture)).LinkTarget;
        if (opened is null || opened == path) return stream;
        stream.Dispose();
        throw new IOException("The file was replaced by a link.");
    }
}
