using Microsoft.Extensions.Logging;

namespace NewsArchive.Archive.Postgres;

/// <summary>Event ids 2150 to 2199.</summary>
internal static partial class Log
{
    [LoggerMessage(2150, LogLevel.Warning, "Entries of new articles wait longer to be put into the index of words: {Reason}")]
    public static partial void PendingEntriesStay(ILogger logger, string reason);
}
