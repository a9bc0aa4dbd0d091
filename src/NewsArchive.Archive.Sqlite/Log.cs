using Microsoft.Extensions.Logging;

namespace NewsArchive.Archive.Sqlite;

/// <summary>Event ids 2100 to 2149.</summary>
internal static partial class Log
{
    [LoggerMessage(2100, LogLevel.Warning, "A migration of {Path} was broken off earlier; its stale lock is cleared")]
    public static partial void StaleMigrationLockCleared(ILogger logger, string path);
}
