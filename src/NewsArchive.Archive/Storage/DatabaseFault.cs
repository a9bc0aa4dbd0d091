namespace NewsArchive.Archive.Storage;

/// <summary>What went wrong in the database, as far as the archive can do something about it.</summary>
internal enum DatabaseFault
{
    /// <summary>Nothing the archive knows: a fault of the program, passed on as it is.</summary>
    None,

    /// <summary>Somebody else wrote the same article at the same time: read again and decide anew.</summary>
    Conflict,

    /// <summary>An open connection broke: worth one more attempt on another.</summary>
    ConnectionLost,

    /// <summary>The database does not answer, or takes no work.</summary>
    Unavailable,

    /// <summary>Somebody held a lock for longer than this was to wait.</summary>
    LockTimeout,

    /// <summary>Tables or columns are missing.</summary>
    SchemaMismatch,
}
