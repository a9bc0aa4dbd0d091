using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Postgres;
using NewsArchive.Archive.Postgres.Distribution;
using NewsArchive.Archive.Storage;
using NewsArchive.Archive.Tests.Databases;

using Npgsql;

using Xunit;

namespace NewsArchive.Archive.Tests.Distribution;

/// <summary>What is said to the extension, in which order; functions that stand in for it check what it is known to refuse.</summary>
public sealed class DistributingTests(StandInTestDatabase database) : IClassFixture<StandInTestDatabase>, IAsyncLifetime
{
    private const string Settled = "SELECT call FROM stand_in.calls WHERE call LIKE 'settle%'";
    private const string Calls = "SELECT call FROM stand_in.calls WHERE call NOT LIKE 'settle%' ORDER BY number";
    private const string Keys = "SELECT format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint WHERE contype = 'f' ORDER BY 1";

    private string _connectionString = "";
    private ServiceProvider _services = null!;

    /// <summary>As the programs have it: the one of the database distributes by itself.</summary>
    private ArchiveSchema _schema = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static IEnumerable<string> AllCalls => DistributionPlan.Sharded.Select(
        static table => $"distribute {table.Name} by {table.Column} with {(table.Name == "articles" ? "none" : "articles")}");

    public async ValueTask InitializeAsync()
    {
        _connectionString = await database.NewConnectionStringAsync(Cancellation);
        _services = database.Open(connectionString: _connectionString);
        _schema = ActivatorUtilities.CreateInstance<ArchiveSchema>(_services);
    }

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();

    [Fact]
    public async Task Tables_are_distributed_in_their_order_and_once()
    {
        await _schema.MigrateAsync(Cancellation);
        var keys = await ReadAsync(Keys);

        var first = await _schema.DistributeAsync(Cancellation);
        var second = await _schema.DistributeAsync(Cancellation);

        Assert.Equal(AllCalls, await ReadAsync(Calls));
        Assert.Equal(DistributionPlan.Sharded.Select(static table => table.Name), first.Where(static table => table.IsNew).Select(static table => table.Name));
        Assert.Equal(DistributionPlan.Whole, first.Where(static table => table.Column is null).Select(static table => table.Name));
        Assert.Equal(first.Select(static table => table with { IsNew = false }), second);
        Assert.Equal(keys, await ReadAsync(Keys));
    }

    [Fact]
    public async Task Nothing_of_an_archive_is_left_behind_on_the_coordinator()
    {
        await _schema.MigrateAsync(Cancellation);
        await _services.GetRequiredService<IArticleArchive>().IngestAsync(Submissions.Create(), Cancellation);

        await _schema.DistributeAsync(Cancellation);

        string[] filled = ["journal", "fingerprint_bands", "fingerprints", "search_changes", "search_documents", "originals", "revisions", "articles"];
        Assert.Equal(AllCalls.Concat(filled.Select(static table => $"empty {table}")), await ReadAsync(Calls));
    }

    [Fact]
    public async Task A_table_that_came_with_a_later_migration_is_distributed_with_it()
    {
        await _schema.MigrateAsync(Cancellation);
        await _schema.DistributeAsync(Cancellation);
        await ReadAsync("DELETE FROM stand_in.pg_dist_partition WHERE logicalrelid = 'originals'::regclass");

        Assert.Empty(await _schema.MigrateAsync(Cancellation));

        Assert.Equal("distribute originals by article_id with articles", (await ReadAsync(Calls))[^1]);
    }

    [Fact]
    public async Task An_archive_that_nobody_distributed_stays_whole_when_migrated()
    {
        await _schema.MigrateAsync(Cancellation);
        await _schema.MigrateAsync(Cancellation);

        Assert.Empty(await ReadAsync(Calls));
    }

    [Fact]
    public async Task An_archive_that_is_behind_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<ArchiveSchemaException>(() => _schema.DistributeAsync(Cancellation));

        Assert.Contains("run newsarchive db migrate first", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(await ReadAsync(Calls));
    }

    [Fact]
    public async Task Entries_that_wait_beside_the_index_are_settled_in_its_shards()
    {
        await _schema.MigrateAsync(Cancellation);
        await _schema.DistributeAsync(Cancellation);
        await _services.GetRequiredService<IArticleArchive>().IngestAsync(Submissions.Create(), Cancellation);

        var maintenance = _services.GetRequiredService<ISearchMaintenance>();
        await maintenance.CountWordsAsync(Cancellation);
        // More articles may follow.
        Assert.Empty(await ReadAsync(Settled));
        await maintenance.CountWordsAsync(Cancellation);

        Assert.Equal(["settle search_documents: 1"], await ReadAsync(Settled));
    }

    [Fact]
    public async Task Before_the_archive_is_distributed_they_are_settled_where_they_are()
    {
        await _schema.MigrateAsync(Cancellation);
        await _services.GetRequiredService<IArticleArchive>().IngestAsync(Submissions.Create(), Cancellation);
        var maintenance = _services.GetRequiredService<ISearchMaintenance>();
        await maintenance.CountWordsAsync(Cancellation);
        await maintenance.CountWordsAsync(Cancellation);

        Assert.Empty(await ReadAsync(Settled));
        // Pages that still wait.
        Assert.Equal(["0"], await ReadAsync($"SELECT gin_clean_pending_list('{PostgresSearchSql.VectorIndex}')::text"));
    }

    private async Task<List<string>> ReadAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_connectionString);
        await connection.OpenAsync(Cancellation);
#pragma warning disable CA2100 // Constants.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var rows = new List<string>();
        while (await reader.ReadAsync(Cancellation)) rows.Add(reader.GetString(0));
        return rows;
    }
}
