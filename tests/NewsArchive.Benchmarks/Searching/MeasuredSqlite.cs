using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive;
using NewsArchive.Archive.Sqlite;

namespace NewsArchive.Benchmarks.Searching;

/// <param name="kept">The folder of an archive that is to outlive the run; null for a throw-away one.</param>
internal sealed class MeasuredSqlite(DirectoryInfo? kept) : MeasuredDatabase
{
    private readonly DirectoryInfo _folder = kept ?? Directory.CreateTempSubdirectory("newsarchive-search-");

    public override string Name => "SQLite";

    public override string ConnectionString => $"Data Source={Path.Combine(_folder.FullName, "archive.db")}";

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

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        if (kept is null) _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
