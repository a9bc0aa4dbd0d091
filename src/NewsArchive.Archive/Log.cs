using Microsoft.Extensions.Logging;

namespace NewsArchive.Archive;

/// <summary>Everything the archive says, without a word of any article. Event ids 2000 to 2099.</summary>
internal static partial class Log
{
    [LoggerMessage(2000, LogLevel.Debug, "Article {ArticleId} {Outcome} at revision {Revision}")]
    public static partial void Ingested(ILogger logger, Guid articleId, Model.IngestOutcome outcome, int revision);

    [LoggerMessage(2001, LogLevel.Information, "Article {ArticleId} deleted")]
    public static partial void Deleted(ILogger logger, Guid articleId);

    [LoggerMessage(2010, LogLevel.Debug, "Trying again after {Fault}, attempt {Attempt}")]
    public static partial void TryingAgain(ILogger logger, Enum fault, int attempt);

    [LoggerMessage(2011, LogLevel.Warning, "{Database} is not available: {Reason}")]
    public static partial void Unavailable(ILogger logger, string database, string reason);

    [LoggerMessage(2020, LogLevel.Information, "{Database} migrated: {Migrations}")]
    public static partial void Migrated(ILogger logger, string database, IReadOnlyList<string> migrations);
}
