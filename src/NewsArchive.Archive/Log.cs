using Microsoft.Extensions.Logging;

namespace NewsArchive.Archive;

/// <summary>Everything the archive says, without a word of any article. Event ids 2000 to 2099.</summary>
internal static partial class Log
{
    [LoggerMessage(2000, LogLevel.Debug, "Article {ArticleId} {Outcome} at revision {Revision}")]
    public static partial void Ingested(ILogger logger, Guid articleId, Model.IngestOutcome outcome, int revision);

    [LoggerMessage(2001, LogLevel.Information, "Article {ArticleId} deleted")]
    public static partial void Deleted(ILogger logger, Guid articleId);

    [LoggerMessage(2060, LogLevel.Information, "Article {ArticleId} taken down by {Actor}")]
    public static partial void TakenDown(ILogger logger, Guid articleId, string actor);

    [LoggerMessage(2002, LogLevel.Error, "Article {ArticleId} cannot be indexed: {Reason}")]
    public static partial void NotIndexed(ILogger logger, Guid articleId, string reason);

    [LoggerMessage(2003, LogLevel.Error, "{Count} articles could not be written together; they are tried one by one")]
    public static partial void GroupFailed(ILogger logger, int count, Exception failure);

    [LoggerMessage(2010, LogLevel.Debug, "Trying again after {Fault}, attempt {Attempt}")]
    public static partial void TryingAgain(ILogger logger, Enum fault, int attempt);

    [LoggerMessage(2011, LogLevel.Warning, "{Database} is not available: {Reason}")]
    public static partial void Unavailable(ILogger logger, string database, string reason);

    [LoggerMessage(2020, LogLevel.Information, "{Database} migrated: {Migrations}")]
    public static partial void Migrated(ILogger logger, string database, IReadOnlyList<string> migrations);

    [LoggerMessage(2030, LogLevel.Information, "Run {RunId} of source {SourceId} started, taken up again: {Resumed}")]
    public static partial void RunStarted(ILogger logger, Guid runId, Guid sourceId, bool resumed);

    [LoggerMessage(2031, LogLevel.Information, "Run {RunId} of source {SourceId} ended, failure: {Failure}")]
    public static partial void RunEnded(ILogger logger, Guid runId, Guid sourceId, string? failure);

    [LoggerMessage(2032, LogLevel.Warning, "Run {RunId}: {Reason}")]
    public static partial void RunLost(ILogger logger, Guid runId, string reason);

    [LoggerMessage(2033, LogLevel.Warning, "Run {RunId} is interrupted and goes on later: {Reason}")]
    public static partial void RunInterrupted(ILogger logger, Guid runId, string reason);

    [LoggerMessage(2034, LogLevel.Error, "Run {RunId} failed unexpectedly")]
    public static partial void RunFaulted(ILogger logger, Guid runId, Exception exception);

    [LoggerMessage(2035, LogLevel.Error, "Item {Number} of run {RunId} failed unexpectedly")]
    public static partial void ItemFaulted(ILogger logger, Guid runId, int number, Exception exception);

    [LoggerMessage(2036, LogLevel.Warning, "The lease of source {SourceId} could not be renewed: {Reason}")]
    public static partial void LeaseNotRenewed(ILogger logger, Guid sourceId, string reason);

    [LoggerMessage(2037, LogLevel.Warning, "Looking for sources that are due failed: {Reason}")]
    public static partial void TickFailed(ILogger logger, string reason);

    [LoggerMessage(2038, LogLevel.Error, "A batch of item {Number} of run {RunId} failed unexpectedly; its articles are tried one by one")]
    public static partial void BatchFaulted(ILogger logger, Guid runId, int number, Exception exception);

    [LoggerMessage(2039, LogLevel.Warning, "Drop folder of source {SourceId}: {Reason}")]
    public static partial void DropFolderTrouble(ILogger logger, Guid sourceId, string reason);

    [LoggerMessage(2070, LogLevel.Information, "Saved search {SearchId} told its hook: message {MessageId}, attempt {Attempt}, {Articles} articles")]
    public static partial void HookTold(ILogger logger, Guid searchId, Guid messageId, int attempt, int articles);

    [LoggerMessage(2071, LogLevel.Warning, "The hook of saved search {SearchId} did not take message {MessageId}, attempt {Attempt}: status {Status}, fault {Fault}")]
    public static partial void HookRefused(ILogger logger, Guid searchId, Guid messageId, int attempt, int status, Enum? fault);

    [LoggerMessage(2072, LogLevel.Warning, "Saved search {SearchId} is paused: its hook answered 410")]
    public static partial void HookWantsNoMore(ILogger logger, Guid searchId);

    [LoggerMessage(2073, LogLevel.Error, "Saved search {SearchId} is failing: its hook has taken nothing since {Since}")]
    public static partial void HookFailing(ILogger logger, Guid searchId, DateTimeOffset since);

    [LoggerMessage(2074, LogLevel.Warning, "Looking for saved searches that have something to do failed: {Reason}")]
    public static partial void SearchTickFailed(ILogger logger, string reason);

    [LoggerMessage(2075, LogLevel.Information, "Saved search {SearchId}: {Reason}")]
    public static partial void SearchLost(ILogger logger, Guid searchId, string reason);

    [LoggerMessage(2076, LogLevel.Warning, "Saved search {SearchId} is put off: {Reason}")]
    public static partial void SearchPutOff(ILogger logger, Guid searchId, string reason);

    [LoggerMessage(2077, LogLevel.Error, "Saved search {SearchId} failed unexpectedly")]
    public static partial void SearchFaulted(ILogger logger, Guid searchId, Exception exception);

    [LoggerMessage(2078, LogLevel.Error, "Saved search {SearchId}: {Reason}")]
    public static partial void MatchUnreadable(ILogger logger, Guid searchId, string reason);
}
