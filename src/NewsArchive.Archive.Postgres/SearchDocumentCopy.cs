using System.Buffers;
using System.Buffers.Binary;
using System.Text;

using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Archive.Storage;

using Npgsql;

namespace NewsArchive.Archive.Postgres;

/// <summary>
/// Binary COPY of what the index keeps, written by hand: the driver can write a vector only as text, which costs the server as much again to
/// read. The form is that of the documentation of COPY, "Binary Format".
/// </summary>
internal static class SearchDocumentCopy
{
    private const string Command = "COPY search_documents (article_id, sort_key, index_version, facets, impacts, vector) FROM STDIN (FORMAT BINARY)";
    private const short Columns = 6;

    public static async Task WriteAsync(ArchiveContext context, IReadOnlyList<SearchEntry> entries, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        await using var copy = await ((NpgsqlConnection)context.Database.GetDbConnection()).BeginRawBinaryCopyAsync(Command, cancellationToken);
        await copy.WriteAsync(Head, cancellationToken);
        foreach (var entry in entries) await copy.WriteAsync(entry.Row.IsEmpty ? RowOf(entry) : entry.Row, cancellationToken);
        await copy.WriteAsync(End, cancellationToken);
    }

    /// <summary>The signature, no flags, no extension.</summary>
    private static ReadOnlyMemory<byte> Head { get; } = (byte[])[.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>A row of -1 columns.</summary>
    private static ReadOnlyMemory<byte> End { get; } = (byte[])[0xFF, 0xFF];

    /// <summary>What is written of an entry.</summary>
    public static ReadOnlyMemory<byte> RowOf(SearchEntry entry)
    {
        var row = new ArrayBufferWriter<byte>(8_192);
        BinaryPrimitives.WriteInt16BigEndian(row.GetSpan(sizeof(short)), Columns);
        row.Advance(sizeof(short));
        Add(row, entry.ArticleId.ToByteArray(bigEndian: true));
        Add(row, Number(entry.SortKey));
        Add(row, Number(IndexedArticle.Version));
        Add(row, Encoding.UTF8.GetBytes(entry.Article.Facets));
        Add(row, entry.Article.Impacts);
        Add(row, TextSearchVector.Of(entry.Article).ToBytes());
        return row.WrittenMemory;
    }

    /// <summary>Each value stands behind its length.</summary>
    private static void Add(ArrayBufferWriter<byte> row, ReadOnlySpan<byte> value)
    {
        row.Write(Number(value.Length));
        row.Write(value);
    }

    private static byte[] Number(int value)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Number(long value)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return bytes;
    }
}
