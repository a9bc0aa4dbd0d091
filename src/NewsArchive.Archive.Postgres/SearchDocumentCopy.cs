using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Storage;

using Npgsql;

namespace NewsArchive.Archive.Postgres;

/// <summary>
/// Binary COPY of what the index keeps, written by hand: the driver can write a vector only as text, which costs the server as much again to
/// read. The form is that of the documentation of COPY, "Binary Format"; of its rows, <see cref="CopiedDocument"/>.
/// </summary>
internal static class SearchDocumentCopy
{
    private const string Command = "COPY search_documents (article_id, sort_key, index_version, facets, impacts, vector) FROM STDIN (FORMAT BINARY)";

    public static async Task WriteAsync(ArchiveContext context, IEnumerable<CopiedDocument> rows, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        await using var copy = await ((NpgsqlConnection)context.Database.GetDbConnection()).BeginRawBinaryCopyAsync(Command, cancellationToken);
        await copy.WriteAsync(Head, cancellationToken);
        foreach (var row in rows) await copy.WriteAsync(row.Bytes, cancellationToken);
        await copy.WriteAsync(End, cancellationToken);
    }

    /// <summary>The signature, no flags, no extension.</summary>
    private static ReadOnlyMemory<byte> Head { get; } = (byte[])[.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>A row of -1 columns.</summary>
    private static ReadOnlyMemory<byte> End { get; } = (byte[])[0xFF, 0xFF];
}
