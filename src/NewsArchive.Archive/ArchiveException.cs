namespace NewsArchive.Archive;

/// <summary>Base of all exceptions the archive throws of its own.</summary>
public abstract class ArchiveException(string message, Exception? innerException = null) : Exception(message, innerException);

/// <summary>The database did not answer, or broke off; what was under way is not half-written. Trying again later may help.</summary>
/// <remarks>
/// Where the connection broke while the commit was being answered, the whole of it may have been written; submitting the
/// article again is then answered with <see cref="Model.IngestOutcome.Unchanged"/>.
/// </remarks>
public sealed class ArchiveUnavailableException(string message, Exception? innerException = null)
    : ArchiveException(message, innerException);

/// <summary>The database's schema is older or newer than this program's, or could not be brought up to date.</summary>
public sealed class ArchiveSchemaException(string message, Exception? innerException = null)
    : ArchiveException(message, innerException);

/// <summary>The archive's settings cannot work. The message names the setting and never repeats a connection string.</summary>
public sealed class ArchiveConfigurationException(string message, Exception? innerException = null)
    : ArchiveException(message, innerException);

/// <summary>What the database gave back is not what was archived.</summary>
public sealed class ArchiveDamagedException(string message, Exception? innerException = null)
    : ArchiveException(message, innerException);

/// <summary>The article was taken down, and may not come in again.</summary>
public sealed class ArticleTakenDownException(Guid articleId, DateTimeOffset at, string reason)
    : ArchiveException(FormattableString.Invariant($"Article {articleId} was taken down on {at:yyyy-MM-dd}: {reason}"))
{
    public Guid ArticleId { get; } = articleId;

    public DateTimeOffset At { get; } = at;

    public string Reason { get; } = reason;
}

/// <summary>The article is under legal hold, and may not be deleted.</summary>
public sealed class LegalHoldException(Guid articleId, DateTimeOffset at, string reason)
    : ArchiveException(FormattableString.Invariant($"Article {articleId} is under legal hold since {at:yyyy-MM-dd}: {reason}"))
{
    public Guid ArticleId { get; } = articleId;
}

/// <summary>An export cannot be written or restored; the message tells why, and what to do.</summary>
public sealed class ArchiveExportException(string message, Exception? innerException = null)
    : ArchiveException(message, innerException);
