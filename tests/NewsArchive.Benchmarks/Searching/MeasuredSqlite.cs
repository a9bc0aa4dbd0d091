using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive;
using NewsArchive.Archive.Sqlite;
using NewsArchive.Archive.Storage;

namespace NewsArchive.Benchmarks.Searching;

internal sealed class MeasuredSqlite : MeasuredDatabase
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsarchive-search-");

    public override string Name => "SQLite";

    private string ConnectionString => $"Data Source={Path.Combine(_folder.FullName, "archive.db")}";

    public override ServiceProvider Open(Action<IServiceCollection>? add = null)
    {
        var services = new ServiceCollection().AddSqliteArchive(new ArchiveOptions { ConnectionString = ConnectionString });
        add?.Invoke(services);
        return services.BuildServiceProvider();
    }

    public override async Task<long> IndexBytesAsync()
    {
        await using var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        // What is stored, without the slack of pages: this SQLite is built without the table that tells pages.
        command.CommandText =
            """
            SELECT (SELECT coalesce(sum(length(block)), 0) FROM search_index_data)
                + (SELECT coalesce(sum(length(words) + length(impacts) + length(facets) + length(article_id) + 16), 0) FROM search_documents)
                + (SELECT coalesce(sum(length(word) + 8), 0) FROM search_words)
            """;
        return (long)(await command.ExecuteScalarAsync())!;
    }

    protected override async Task WriteAsync(IReadOnlyList<LoadedArticle> batch)
    {
        await using var services = Open();
        await using var context = services.GetRequiredService<DatabaseSession>().CreateContext();
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        context.Database.AutoSavepointsEnabled = false;
        await using var transaction = await context.Database.BeginTransactionAsync();
        foreach (var article in batch) context.AddRange(article.Row, article.Revision);
        await context.SaveChangesAsync();
        // In the order of time, as FTS5 keeps its rows.
        foreach (var article in batch.OrderBy(static article => article.Entry.SortKey))
            await services.GetRequiredService<ISearchIndex>().WriteAsync(context, article.Entry, replaces: false, CancellationToken.None);
        await using (var command = await context.CreateCommandAsync("DELETE FROM search_changes", CancellationToken.None)) await command.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
