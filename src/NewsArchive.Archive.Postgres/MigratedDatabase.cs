using NewsArchive.Archive.Postgres.Distribution;
using NewsArchive.Archive.Storage;

using Npgsql;

namespace NewsArchive.Archive.Postgres;

/// <summary>Tells whether a database is as migrating would leave it.</summary>
internal static class MigratedDatabase
{
    /// <returns>False also where it cannot be told: of a cluster, or where the server refuses. Migrating meets the same, and sees to it or names it.</returns>
    public static async Task<bool> IsCurrentAsync(NpgsqlConnectionStringBuilder settings, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(settings.ToString()) { Pooling = false }.ToString());
            await connection.OpenAsync(cancellationToken);
            await using var cluster = new NpgsqlCommand(CitusCluster.IsPresent, connection);
            return !(bool)(await cluster.ExecuteScalarAsync(cancellationToken))!
                && await MigrationList.IsCompleteAsync(typeof(MigratedDatabase).Assembly, connection, cancellationToken);
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
