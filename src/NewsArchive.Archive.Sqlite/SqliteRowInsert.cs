using NewsArchive.Archive.Storage;
using NewsArchive.Archive.Storage.Batches;

namespace NewsArchive.Archive.Sqlite;

/// <summary>One prepared statement, run for each row: in the process itself that costs no more than writing many rows with one.</summary>
internal sealed class SqliteRowInsert : IRowInsert
{
    public async Task InsertAsync<T>(ArchiveContext context, IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        if (rows.Count == 0) return;
        var table = RowTable.Of<T>(context);
        var values = string.Join(", ", table.Columns.Select(static column => $"@{column.Name}"));
        await using var command = await context.CreateCommandAsync($"INSERT INTO {table.Name} ({table.ColumnList}) VALUES ({values})", cancellationToken);
        foreach (var column in table.Columns) command.With(column.Name, DBNull.Value);
        foreach (var row in rows)
        {
            for (var i = 0; i < table.Columns.Count; i++) command.Parameters[i].Value = table.Columns[i].Read(row) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
