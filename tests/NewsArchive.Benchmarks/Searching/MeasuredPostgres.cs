using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive;
using NewsArchive.Archive.Postgres;
using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Archive.Storage;

using Npgsql;

namespace NewsArchive.Benchmarks.Searching;

/// <param name="server">A connection string that may create databases.</param>
internal sealed class MeasuredPostgres(string server) : MeasuredDatabase
{
    private const string SearchIndex = "ix_search_documents_vector";

    private readonly string _name = $"newsarchive_search_{Guid.NewGuid():N}";
    private string _createIndex = "";

    public override string Name => "PostgreSQL";

    private string ConnectionString => new NpgsqlConnectionStringBuilder(server) { Database = _name }.ToString();

    public override ServiceProvider Open(Action<IServiceCollection>? add = null)
    {
        var services = new ServiceCollection().AddPostgresArchive(new ArchiveOptions { ConnectionString = ConnectionString });
        add?.Invoke(services);
        return services.BuildServiceProvider();
    }

    public override async Task<long> IndexBytesAsync()
    {
        await using var connection = await ConnectAsync();
        await using var command = new NpgsqlCommand("SELECT pg_total_relation_size('search_documents') + pg_total_relation_size('search_words')", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    protected override async Task BeginAsync()
    {
        await using var connection = await ConnectAsync();
        await using var command = new NpgsqlCommand($"SELECT indexdef FROM pg_indexes WHERE indexname = '{SearchIndex}'", connection);
        _createIndex = (string)(await command.ExecuteScalarAsync())!;
        await ExecuteAsync(connection, $"DROP INDEX {SearchIndex}");
    }

    protected override async Task EndAsync()
    {
        await using var connection = await ConnectAsync();
        await ExecuteAsync(connection, "SET maintenance_work_mem = '512MB'");
        await ExecuteAsync(connection, _createIndex);
        await ExecuteAsync(connection, "VACUUM ANALYZE");
    }

    protected override async Task WriteAsync(IReadOnlyList<LoadedArticle> batch)
    {
        await using (var services = Open())
        await using (var context = services.GetRequiredService<DatabaseSession>().CreateContext())
        {
            context.ChangeTracker.AutoDetectChangesEnabled = false;
            foreach (var article in batch) context.AddRange(article.Row, article.Revision);
            await context.SaveChangesAsync();
        }

        await using var connection = await ConnectAsync();
        await using var copy = await connection.BeginTextImportAsync(
            "COPY search_documents (article_id, sort_key, index_version, facets, impacts, vector) FROM STDIN");
        foreach (var article in batch)
        {
            var entry = article.Entry;
            await copy.WriteLineAsync(string.Join(
                '\t', entry.ArticleId, entry.SortKey, IndexedArticle.Version, entry.Article.Facets,
                "\\\\x" + Convert.ToHexStringLower(entry.Article.Impacts), TextSearchVector.Of(entry.Article)));
        }
    }

    public override async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await ExecuteAsync(connection, $"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
    }

    private async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Made of this program's own names.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
