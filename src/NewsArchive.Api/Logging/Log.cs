using NewsArchive.Archive;
using NewsArchive.Archive.Access;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Logging;

/// <summary>All events this program logs. None carries an article's text or a query string. Event ids 1000 to 1099.</summary>
internal static partial class Log
{
    [LoggerMessage(1001, LogLevel.Information, "Article {ArticleId} {Outcome} at revision {Revision} from {Origin}: publisher {Publisher}, {Blocks} blocks, {Removed} removed, {Bytes} bytes")]
    public static partial void Ingested(
        ILogger logger, Guid articleId, IngestOutcome outcome, int revision, string origin, string? publisher, int blocks, int removed, int bytes);

    [LoggerMessage(1002, LogLevel.Information, "Bulk import ended: {Lines} lines, {Created} created, {Unchanged} unchanged, {Revised} revised, {Failed} failed in {ElapsedMs} ms")]
    public static partial void BulkEnded(ILogger logger, long lines, long created, long unchanged, long revised, long failed, long elapsedMs);

    [LoggerMessage(1003, LogLevel.Warning, "The archive is unavailable: {Reason}")]
    public static partial void ArchiveUnavailable(ILogger logger, string reason);

    [LoggerMessage(1004, LogLevel.Error, "Unexpected error, trace {TraceId}")]
    public static partial void Unexpected(ILogger logger, string traceId, Exception exception);

    [LoggerMessage(1005, LogLevel.Error, "Line {Line} of a bulk import failed unexpectedly")]
    public static partial void BulkLineFailed(ILogger logger, long line, Exception exception);

    [LoggerMessage(1065, LogLevel.Warning, "Lines {First} to {Last} of a bulk import could not be archived together; they are tried one by one")]
    public static partial void BulkBatchFailed(ILogger logger, long first, long last, Exception exception);

    [LoggerMessage(1006, LogLevel.Information, "Archive on {Provider}")]
    public static partial void ArchiveChosen(ILogger logger, ArchiveProvider provider);

    [LoggerMessage(1007, LogLevel.Warning, "The archive is not ready: {Reason}")]
    public static partial void NotReady(ILogger logger, string reason);

    [LoggerMessage(1008, LogLevel.Critical, "The archive was not ready within {Seconds} seconds; giving up")]
    public static partial void StartGivenUp(ILogger logger, int seconds);

    [LoggerMessage(1009, LogLevel.Warning, "Old runs were not removed: {Reason}")]
    public static partial void CleaningFailed(ILogger logger, string reason);

    [LoggerMessage(1020, LogLevel.Warning, "No key was made yet: whoever is on this machine may do everything, and nobody else may do anything. Make one: newsarchive keys create --scope admin")]
    public static partial void NoKeyYet(ILogger logger);

    [LoggerMessage(1021, LogLevel.Information, "Key {KeyId} with scope {Scope} was made by {Caller}")]
    public static partial void KeyCreated(ILogger logger, string keyId, Scope scope, string? caller);

    [LoggerMessage(1022, LogLevel.Information, "Key {KeyId} was revoked by {Caller}")]
    public static partial void KeyRevoked(ILogger logger, string keyId, string? caller);

    [LoggerMessage(1023, LogLevel.Warning, "The use of key {KeyId} was not written down: {Reason}")]
    public static partial void KeyUseNotRecorded(ILogger logger, string keyId, string reason);

    [LoggerMessage(1024, LogLevel.Warning, "Every user of this machine can read the folder of session keys, {Folder}, and with them sign in as anybody: chmod 700 it")]
    public static partial void SessionKeysReadable(ILogger logger, string folder);

    [LoggerMessage(1030, LogLevel.Information, "The index of words is of another version: indexing again")]
    public static partial void Reindexing(ILogger logger);

    [LoggerMessage(1031, LogLevel.Information, "{Count} articles indexed again")]
    public static partial void Reindexed(ILogger logger, long count);

    [LoggerMessage(1033, LogLevel.Error, "Looking after the index of words failed unexpectedly")]
    public static partial void SearchUpkeepFailed(ILogger logger, Exception exception);

    [LoggerMessage(1032, LogLevel.Warning, "Looking after the index of words is put off: {Reason}")]
    public static partial void SearchUpkeepPostponed(ILogger logger, string reason);

    [LoggerMessage(1024, LogLevel.Warning, "{Warning}")]
    public static partial void UnknownSetting(ILogger logger, string warning);

    [LoggerMessage(1025, LogLevel.Warning, "Overloaded: {Reason}")]
    public static partial void Overloaded(ILogger logger, string reason);

    [LoggerMessage(1060, LogLevel.Information, "Articles older than the journal are in it now: {Articles}")]
    public static partial void Adopted(ILogger logger, long articles);

    [LoggerMessage(1061, LogLevel.Information, "Digest {Number} of the journal made: {Hash}")]
    public static partial void Sealed(ILogger logger, long number, string hash);

    [LoggerMessage(1062, LogLevel.Information, "The archive is sound: {Entries} journal entries, {Articles} articles, {Originals} originals checked in {Seconds} seconds")]
    public static partial void Verified(ILogger logger, long entries, long articles, long originals, long seconds);

    [LoggerMessage(1063, LogLevel.Critical, "The archive is damaged: {Kind}, {Count} in all; the first: {Message}")]
    public static partial void Damaged(ILogger logger, FindingKind kind, long count, string message);

    [LoggerMessage(1070, LogLevel.Warning, "Looking after saved searches is put off: {Reason}")]
    public static partial void WebhooksPutOff(ILogger logger, string reason);

    [LoggerMessage(1071, LogLevel.Error, "Looking after saved searches failed unexpectedly")]
    public static partial void WebhooksFailed(ILogger logger, Exception exception);

    [LoggerMessage(1072, LogLevel.Information, "Saved search {SearchId} was {Change} by {Caller}")]
    public static partial void SearchChanged(ILogger logger, Guid searchId, string change, string? caller);

    [LoggerMessage(1064, LogLevel.Warning, "Care for the archive is put off: {Reason}")]
    public static partial void CarePutOff(ILogger logger, string reason);
}
