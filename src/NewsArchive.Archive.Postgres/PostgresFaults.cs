using NewsArchive.Archive.Storage;

using Npgsql;

namespace NewsArchive.Archive.Postgres;

/// <summary>Names PostgreSQL's faults by SQLSTATE.</summary>
internal static class PostgresFaults
{
    public static DatabaseFault Classify(Exception exception) => exception switch
    {
        PostgresException fault => Classify(fault),
        // Without an answer from the server: refused, broken, or out of time.
        NpgsqlException { InnerException: IOException } => DatabaseFault.ConnectionLost,
        NpgsqlException => DatabaseFault.Unavailable,
        _ => DatabaseFault.None,
    };

    private static DatabaseFault Classify(PostgresException fault) => fault.SqlState switch
    {
        // Written meanwhile; deleted meanwhile.
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation => DatabaseFault.Conflict,
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => DatabaseFault.Conflict,
        // A key that is there already, met in a COPY into a distributed table: citus passes on the text of the node's error, not its code.
        PostgresErrorCodes.InternalError when fault.MessageText.Contains("duplicate key value", StringComparison.Ordinal) => DatabaseFault.Conflict,
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown => DatabaseFault.ConnectionLost,
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn => DatabaseFault.SchemaMismatch,
        PostgresErrorCodes.InvalidCatalogName => DatabaseFault.SchemaMismatch,
        PostgresErrorCodes.LockNotAvailable => DatabaseFault.LockTimeout,
        PostgresErrorCodes.QueryCanceled => DatabaseFault.Unavailable,
        // A standby, or a server told to take no writes.
        PostgresErrorCodes.ReadOnlySqlTransaction => DatabaseFault.Unavailable,
        // 08 connection, 28 authorisation, 53 out of disk, memory or connections, 57P starting up or shutting down, 58 disk.
        ['0', '8', ..] or ['2', '8', ..] or ['5', '3', ..] or ['5', '7', 'P', ..] or ['5', '8', ..] => DatabaseFault.Unavailable,
        _ when fault.InvariantSeverity is "FATAL" or "PANIC" => DatabaseFault.Unavailable,
        _ => DatabaseFault.None,
    };
}
