using System.Runtime.CompilerServices;

namespace NewsArchive.Archive.Tests.Databases;

/// <summary>
/// Puts what tests write into memory, where the system has a disk there with room: an archive waits for its disk at each
/// commit, which is most of the time of most tests, and need not outlive the power here.
/// </summary>
internal static class MemoryDisk
{
    private const string Path = "/dev/shm";

    /// <summary>Bytes. Containers often have 64 MB, which tests would fill.</summary>
    private const long Room = 2L << 30;

#pragma warning disable CA2255 // The tests of this assembly are all that is affected.
    [ModuleInitializer]
#pragma warning restore CA2255
    public static void Use()
    {
        if (Environment.GetEnvironmentVariable("TMPDIR") is null && HasRoom()) Environment.SetEnvironmentVariable("TMPDIR", Path);
    }

    private static bool HasRoom()
    {
        try
        {
            return Directory.Exists(Path) && new DriveInfo(Path).AvailableFreeSpace >= Room;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
