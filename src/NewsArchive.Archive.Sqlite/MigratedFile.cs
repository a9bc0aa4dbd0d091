using Microsoft.Data.Sqlite;

using NewsArchive.Archive.Storage;

namespace NewsArchive.Archive.Sqlite;

/// <summary>Tells whether a file is as migrating would leave it.</summary>
internal static class MigratedFile
{
    private const string HasMarkOfMigrating = "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '__EFMigrationsLock')";
    private const string CountMarksOfMigrating = """SELECT count(*) FROM "__EFMigrationsLock" """;

    /// <param name="file">The archive.</param>
    /// <param name="lockPath">What is locked by who migrates: that it can be tells that the folder can be written.</param>
    /// <param name="timeout">How long to wait for other programs' locks.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>False also where it cannot be told, for whatever reason: migrating meets the same one, and names it.</returns>
    public static async Task<bool> IsCurrentAsync(SqliteFile file, string lockPath, TimeSpan timeout, CancellationToken cancellationToken)
    {
        try
        {
            if (!File.Exists(file.Path)) return false;
            using var turn = LockFile.TryTake(lockPath);
            if (turn is null) return false;
            await using var connection = new SqliteConnection(file.ToConnectionString(create: false, timeout));
            await connection.OpenAsync(cancellationToken);
            return await ReadAsync<string>(connection, "PRAGMA journal_mode", cancellationToken) == "wal"
                && await MigrationList.IsCompleteAsync(typeof(MigratedFile).Assembly, connection, cancellationToken)
                && (await ReadAsync<long>(connection, HasMarkOfMigrating, cancellationToken) == 0 || await ReadAsync<long>(connection, CountMarksOfMigrating, cancellationToken) == 0);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static async Task<T> ReadAsync<T>(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every caller's text is a constant of its own.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (T)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
