using NewsArchive.Api.Logging;

namespace NewsArchive.Api.Access;

/// <summary>The folder of the keys that web sessions are sealed with: whoever reads them can make a session of anybody.</summary>
internal static class SessionKeys
{
    private const UnixFileMode OwnersAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const UnixFileMode Anybody = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Makes the folder for its owner alone. One that is there stays as it is, since a group of instances may share it; that anybody can read it is warned of.</summary>
    public static DirectoryInfo Open(string folder, ILoggerFactory logs)
    {
        if (OperatingSystem.IsWindows()) return Directory.CreateDirectory(folder);
        var made = Directory.CreateDirectory(folder, OwnersAlone);
        if ((made.UnixFileMode & Anybody) != 0) Log.SessionKeysReadable(logs.CreateLogger(typeof(SessionKeys)), folder);
        return made;
    }
}
