using Npgsql;

namespace NewsArchive.Benchmarks.Load.Limits;

/// <summary>One batch an article, which is one transaction and one round trip: statements are prepared, rows of a table go in together.</summary>
internal sealed class PostgresCommitter(string connection) : ICommitter
{
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { MaxPoolSize = 100, MaxAutoPrepare = 50, AutoPrepareMinUsages = 2 });

    public async Task CommitAsync(FinishedArticle article, CancellationToken cancellationToken)
    {
        await using var batch = _source.CreateBatch();
        foreach (var rows in article.Rows) batch.BatchCommands.Add(Insert(rows));
        batch.BatchCommands.Add(MoveHead(article));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static NpgsqlBatchCommand Insert(FinishedRows rows)
    {
        var width = rows.Columns.Count;
        var places = rows.Values.Select((_, row) => $"({string.Join(", ", Enumerable.Range(1, width).Select(column => $"${(row * width) + column}"))})");
#pragma warning disable CA2100 // Made of names in this program's own tables.
        var command = new NpgsqlBatchCommand($"INSERT INTO {rows.Table} ({string.Join(", ", rows.Columns.Select(static column => column.Name))}) VALUES {string.Join(", ", places)}");
#pragma warning restore CA2100
        foreach (var values in rows.Values)
        {
            foreach (var (column, value) in rows.Columns.Zip(values)) command.Parameters.Add(new NpgsqlParameter { DataTypeName = column.Type, Value = value });
        }

        return command;
    }

    /// <summary>The end of the article's chain, which its row in the journal is now. Last: from then on others of the chain wait.</summary>
    private static NpgsqlBatchCommand MoveHead(FinishedArticle article)
    {
        var journal = article.Rows.Single(static rows => rows.Table == "journal");
        var entry = journal.Columns.Zip(journal.Values[0]).ToDictionary(static pair => pair.First.Name, static pair => pair.Second);
        return new NpgsqlBatchCommand("UPDATE journal_heads SET sequence = $2, hash = $3 WHERE strand = $1")
        {
            Parameters = { new NpgsqlParameter { Value = entry["strand"] }, new NpgsqlParameter { Value = entry["sequence"] }, new NpgsqlParameter { Value = entry["hash"] } },
        };
    }
}
