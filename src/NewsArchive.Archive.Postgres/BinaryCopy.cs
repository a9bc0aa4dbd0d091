using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Storage;

using Npgsql;

namespace NewsArchive.Archive.Postgres;

/// <summary>COPY on a context's connection and in its transaction.</summary>
internal static class BinaryCopy
{
    public static async Task<NpgsqlBinaryImporter> CopyAsync(this ArchiveContext context, string table, string columns, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        return await connection.BeginBinaryImportAsync($"COPY {table} ({columns}) FROM STDIN (FORMAT BINARY)", cancellationToken);
    }
}
