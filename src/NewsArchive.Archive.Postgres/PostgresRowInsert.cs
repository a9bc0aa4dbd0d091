using NewsArchive.Archive.Storage;
using NewsArchive.Archive.Storage.Batches;

namespace NewsArchive.Archive.Postgres;

/// <summary>Binary COPY.</summary>
internal sealed class PostgresRowInsert : IRowInsert
{
    public async Task InsertAsync<T>(ArchiveContext context, IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        if (rows.Count == 0) return;
        var table = RowTable.Of<T>(context);
        await using var copy = await context.CopyAsync(table.Name, table.ColumnList, cancellationToken);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken);
            foreach (var column in table.Columns)
            {
                if (column.Read(row) is { } value) await copy.WriteAsync(value, column.Type, cancellationToken);
                else await copy.WriteNullAsync(cancellationToken);
            }
        }

        await copy.CompleteAsync(cancellationToken);
    }
}
