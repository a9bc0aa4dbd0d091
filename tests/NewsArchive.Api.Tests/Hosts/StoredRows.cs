using System.Data.Common;

using Microsoft.Data.Sqlite;

using NewsArchive.Archive;

using Npgsql;

namespace NewsArchive.Api.Tests.Hosts;

/// <summary>How many rows an archive's tables have, asked past the service.</summary>
internal sealed record StoredRows(long Articles, long Revisions, long Originals)
{
    public static async Task<StoredRows> CountAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using DbConnection connection = ArchiveProviderDetection.Detect(connectionString) == ArchiveProvider.Postgres
            ? new NpgsqlConnection(connectionString)
            : new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM revisions), (SELECT count(*) FROM originals)";
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        return new StoredRows(rows.GetInt64(0), rows.GetInt64(1), rows.GetInt64(2));
    }
}
