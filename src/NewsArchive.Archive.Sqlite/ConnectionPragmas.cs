using System.Data.Common;

using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsArchive.Archive.Sqlite;

/// <summary>Settings that SQLite keeps per connection and forgets with it.</summary>
/// <remarks>
/// synchronous=FULL: in WAL mode NORMAL may lose the last commits when the power fails, and what has been answered as
/// archived must be. busy_timeout: SQLite's own waiting looks again within milliseconds, the driver's only every 150.
/// secure_delete=ON: what is taken down must not stay readable in free pages. cache_size: the thousand articles that a search of a common word
/// ranks lie on as many pages, which the usual 2 MB do not hold.
/// </remarks>
internal sealed class ConnectionPragmas(TimeSpan busyTimeout) : DbConnectionInterceptor
{
    private const int CacheKilobytes = 8_000;

    private readonly string _sql =
        FormattableString.Invariant($"PRAGMA busy_timeout = {(int)busyTimeout.TotalMilliseconds}; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -{CacheKilobytes};");

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = CreateCommand(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = CreateCommand(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private DbCommand CreateCommand(DbConnection connection)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Made of a number.
        command.CommandText = _sql;
#pragma warning restore CA2100
        return command;
    }
}
