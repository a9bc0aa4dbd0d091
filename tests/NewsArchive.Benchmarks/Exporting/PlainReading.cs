using System.Data.Common;

using Microsoft.Data.Sqlite;

using NewsArchive.Archive.Tests.Trust.Sequences;

using Npgsql;

namespace NewsArchive.Benchmarks.Exporting;

/// <summary>Reads the same rows with the database's driver alone: one command, every value, nothing made of them.</summary>
internal static class PlainReading
{
    /// <summary>What tables and texts need.</summary>
    public const string Latest =
        """
        SELECT a.id, a.revision, a.first_archived_at, a.archived_at, r.content, o.sha256
        FROM articles a
        JOIN revisions r ON r.article_id = a.id AND r.number = a.revision
        JOIN originals o ON o.article_id = a.id AND o.number = a.revision
        ORDER BY a.id
        """;

    /// <summary>What a lossless export needs; here each article has one revision and one entry.</summary>
    public const string All =
        """
        SELECT a.*, r.*, o.*, j.*
        FROM articles a
        JOIN revisions r ON r.article_id = a.id
        JOIN originals o ON o.article_id = r.article_id AND o.number = r.number
        JOIN journal j ON j.article_id = a.id
        ORDER BY a.id
        """;

    public static async Task<long> ReadAsync(SequenceDatabase database, string sql, CancellationToken cancellationToken)
    {
        await using DbConnection connection = database.Postgres ? new NpgsqlConnection(database.ConnectionString) : new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
#pragma warning disable CA2100 // One of the two above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var (rows, values) = (0L, new object[reader.FieldCount]);
        while (await reader.ReadAsync(cancellationToken))
        {
            reader.GetValues(values);
            rows++;
        }

        return rows;
    }
}
