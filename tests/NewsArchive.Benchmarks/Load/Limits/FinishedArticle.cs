using System.Data.Common;

using NewsArchive.Benchmarks.Bulk;

namespace NewsArchive.Benchmarks.Load.Limits;

/// <summary>All rows of one article, as its archiving left them.</summary>
/// <param name="Rows">By table, in the order of foreign keys.</param>
internal sealed record FinishedArticle(IReadOnlyList<FinishedRows> Rows)
{
    /// <param name="connection">An archive whose words nobody counts: that takes rows away.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>By the article's id, as the database writes it.</returns>
    public static async Task<IReadOnlyDictionary<string, FinishedArticle>> ReadAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var all = new Dictionary<string, List<FinishedRows>>(StringComparer.Ordinal);
        foreach (var table in RowCopy.Tables)
        {
            await foreach (var (id, columns, values) in ReadAsync(connection, table, cancellationToken))
            {
                if (!all.TryGetValue(id, out var rows)) all.Add(id, rows = []);
                if (rows.Count == 0 || rows[^1].Table != table) rows.Add(new FinishedRows(table, columns, []));
                rows[^1].Values.Add(values);
            }
        }

        return all.ToDictionary(static article => article.Key, static article => new FinishedArticle(article.Value), StringComparer.Ordinal);
    }

    private static async IAsyncEnumerable<(string Id, IReadOnlyList<FinishedColumn> Columns, object[] Values)> ReadAsync(
        DbConnection connection, string table, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Made of names in this program.
        command.CommandText = $"SELECT * FROM {table}";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<FinishedColumn> columns = [.. Enumerable.Range(0, reader.FieldCount).Select(column => new FinishedColumn(reader.GetName(column), TypeOf(reader, column)))];
        var id = columns.FindIndex(column => column.Name == (table == "articles" ? "id" : "article_id"));
        while (await reader.ReadAsync(cancellationToken))
        {
            var values = new object[columns.Count];
            reader.GetValues(values);
            yield return (values[id].ToString()!, columns, values);
        }
    }

    /// <summary>Without lengths, which a parameter's type must not have.</summary>
    private static string TypeOf(DbDataReader reader, int column) => reader is Npgsql.NpgsqlDataReader rows ? rows.GetPostgresType(column).DisplayName : reader.GetDataTypeName(column);
}

/// <summary>Rows of one table.</summary>
internal sealed record FinishedRows(string Table, IReadOnlyList<FinishedColumn> Columns, List<object[]> Values);

/// <param name="Type">As the database calls it.</param>
internal sealed record FinishedColumn(string Name, string Type);
