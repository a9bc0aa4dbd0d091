using Microsoft.Data.Sqlite;

using NewsArchive.Archive.Storage;

namespace NewsArchive.Archive.Sqlite;

/// <summary>Names SQLite's faults by its result codes (sqlite.org/rescode.html).</summary>
internal static class SqliteFaults
{
    public static DatabaseFault Classify(Exception exception)
    {
        if (exception is not SqliteException fault) return DatabaseFault.None;
        return fault.SqliteExtendedErrorCode switch
        {
            // UNIQUE, PRIMARYKEY: written meanwhile. FOREIGNKEY: deleted meanwhile.
            2067 or 1555 or 787 => DatabaseFault.Conflict,
            _ => fault.SqliteErrorCode switch
            {
                // BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB.
                5 or 6 or 8 or 10 or 11 or 13 or 14 or 26 => DatabaseFault.Unavailable,
                // ERROR has no code for what is missing; only the words tell.
                1 when NamesWhatIsMissing(fault.Message) => DatabaseFault.SchemaMismatch,
                _ => DatabaseFault.None,
            },
        };
    }

    private static bool NamesWhatIsMissing(string message) =>
        message.Contains("no such table", StringComparison.Ordinal)
        || message.Contains("no such column", StringComparison.Ordinal)
        || message.Contains("has no column named", StringComparison.Ordinal);
}
