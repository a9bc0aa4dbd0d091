using Microsoft.Data.Sqlite;

using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Archive.Sqlite;
using NewsArchive.Parsing;

namespace NewsArchive.Benchmarks.Load.Limits;

/// <summary>One connection for all, which take turns at it: SQLite has one writer. Settings that decide what is on disk are those of the service.</summary>
internal sealed class SqliteCommitter : ICommitter
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly SqliteConnection _connection;
    private readonly IReadOnlyDictionary<string, ParsedArticle> _articles;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _lexemes = new(StringComparer.Ordinal);

    /// <param name="connection">A migrated archive.</param>
    /// <param name="articles">By id: what the index of words gets cannot be read back from it.</param>
    public SqliteCommitter(string connection, IReadOnlyDictionary<string, ParsedArticle> articles)
    {
        (_connection, _articles) = (new SqliteConnection(connection), articles);
        _connection.Open();
        using var pragmas = _connection.CreateCommand();
        pragmas.CommandText = "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -8000;";
        pragmas.ExecuteNonQuery();
    }

    /// <summary>Works out what the index gets, so that it is finished too.</summary>
    public void Prepare(IEnumerable<FinishedArticle> finished)
    {
        foreach (var (id, lexemes) in finished.AsParallel().Select(article => (IdOf(article), LexemesOf(article)))) _lexemes[id] = lexemes;
    }

    public Task CommitAsync(FinishedArticle article, CancellationToken cancellationToken) => CommitAsync([article], cancellationToken);

    /// <summary>Writes articles in one transaction.</summary>
    public async Task CommitAsync(IReadOnlyCollection<FinishedArticle> articles, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            foreach (var article in articles) Insert(transaction, article);
            // FTS5 gathers rows as long as their numbers rise.
            foreach (var (key, id) in articles.Select(static article => (ValueOf(article, "search_documents", "sort_key"), IdOf(article))).OrderBy(static row => row.Item1))
                Execute(transaction, SqliteSearchSql.WriteLexemes, [key, _lexemes[id]]);
            transaction.Commit();
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _commands.Values) await command.DisposeAsync();
        await _connection.DisposeAsync();
        _turn.Dispose();
    }

    private void Insert(SqliteTransaction transaction, FinishedArticle article)
    {
        foreach (var rows in article.Rows)
        {
            foreach (var values in rows.Values) Execute(transaction, Insert(rows), values);
        }

        Execute(
            transaction, "UPDATE journal_heads SET sequence = @sequence, hash = @hash WHERE strand = @strand",
            [ValueOf(article, "journal", "sequence"), ValueOf(article, "journal", "hash"), ValueOf(article, "journal", "strand")]);
    }

    private static string IdOf(FinishedArticle article) => (string)ValueOf(article, "articles", "id");

    private static object ValueOf(FinishedArticle article, string table, string column)
    {
        var rows = article.Rows.Single(rows => rows.Table == table);
        return rows.Values[0][rows.Columns.Index().Single(place => place.Item.Name == column).Index];
    }

    private static string Insert(FinishedRows rows) =>
        $"INSERT INTO {rows.Table} ({string.Join(", ", rows.Columns.Select(static column => column.Name))}) VALUES ({string.Join(", ", rows.Columns.Select(static column => '@' + column.Name))})";

    private string LexemesOf(FinishedArticle finished)
    {
        var article = _articles[IdOf(finished)];
        return LexemeStream.Of(ArticleIndexer.Index(article, article.PublishedAt ?? DateTimeOffset.UnixEpoch));
    }

    private void Execute(SqliteTransaction transaction, string sql, ReadOnlySpan<object> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            _commands.Add(sql, command = _connection.CreateCommand());
#pragma warning disable CA2100 // Made of names in this program's own tables.
            command.CommandText = sql;
#pragma warning restore CA2100
            foreach (var name in Names().Matches(sql).Select(static match => match.Value)) command.Parameters.AddWithValue(name, null);
        }

        command.Transaction = transaction;
        for (var place = 0; place < values.Length; place++) command.Parameters[place].Value = values[place];
        command.ExecuteNonQuery();
    }

    private static System.Text.RegularExpressions.Regex Names() => new("@[a-z_0-9]+", System.Text.RegularExpressions.RegexOptions.NonBacktracking);
}
