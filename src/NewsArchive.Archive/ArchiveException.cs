namespace NewsArchive.Archive;

/// <summary>Base of all exceptions the archive throws of its own.</summary>
public abstract class ArchiveException(string message, Exception? innerException = null) : Exception(message, innerException);

/// <summary>The database did not answer, or broke off; what was under way has not been written. Trying again later may help.</summary>
public sealed class ArchiveUnavailableException(string message, Exception? innerException = null)
    : ArchiveException(message, innerException);

/// <summary>The database's schema is older or newer than this program's.</summary>
public sealed class ArchiveSchemaException(string message, Exception? innerException = null)
    : ArchiveException(message, innerException);
