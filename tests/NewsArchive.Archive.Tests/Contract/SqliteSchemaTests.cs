using System.Diagnostics;

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Sqlite;
using NewsArchive.Archive.Storage;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Contract;

public sealed class SqliteSchemaTests(SqliteTestDatabase database) : SchemaContract<SqliteTestDatabase>(database)
{
    [Fact]
    public async Task A_lock_that_a_killed_migration_left_is_cleared()
    {
        // An empty database, so that there is something to apply: else the lock would not be asked for.
        var connectionString = await Database.NewConnectionStringAsync(Cancellation);
        await using (var connection = new SqliteConnection(connectionString))
        {
            await connection.OpenAsync(Cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2020-01-01 00:00:00+00:00')
                """;
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        await using var services = Database.Open(connectionString: connectionString);
        var watch = Stopwatch.StartNew();

        Assert.NotEmpty(await services.GetRequiredService<IArchiveSchema>().MigrateAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(20), Cancellation));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"took {watch.Elapsed}");
    }

    [Fact]
    public async Task Waiting_for_another_migration_is_bounded_and_says_what_holds_it()
    {
        var path = new SqliteConnectionStringBuilder(Database.ConnectionString).DataSource + "-migrating";
        await using var held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        await using var services = Database.Open(options => options with { MigrationLockTimeout = TimeSpan.FromMilliseconds(200) });

        var exception = await Assert.ThrowsAsync<ArchiveSchemaException>(() => services.GetRequiredService<IArchiveSchema>().MigrateAsync(Cancellation));

        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_is_exclusive_and_leaves_no_file()
    {
        var path = Path.Combine(Path.GetTempPath(), $"newsarchive-lock-{Guid.NewGuid():N}");
        using (var held = LockFile.TryTake(path))
        {
            Assert.NotNull(held);
            Assert.Throws<IOException>(() => LockFile.TryTake(path));
        }

        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task However_many_wait_for_a_lock_one_at_a_time_has_it()
    {
        var path = Path.Combine(Path.GetTempPath(), $"newsarchive-lock-{Guid.NewGuid():N}");
        var inside = 0;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            for (var turns = 0; turns < 50;)
            {
                try
                {
                    using var held = LockFile.TryTake(path);
                    if (held is null) continue;
                    Assert.Equal(1, Interlocked.Increment(ref inside));
                    Interlocked.Decrement(ref inside);
                    turns++;
                }
                catch (IOException)
                {
                    // Somebody else's turn.
                }
            }
        }, Cancellation)));
    }

    [Fact]
    public async Task A_lost_file_does_not_come_back_empty()
    {
        await using var services = await OpenEmptyAsync();

        await Assert.ThrowsAsync<ArchiveUnavailableException>(() => services.GetRequiredService<IArticleArchive>().IngestAsync(Submissions.Create(), Cancellation));
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_made()
    {
        var folder = Path.GetDirectoryName(new SqliteConnectionStringBuilder(Database.ConnectionString).DataSource)!;
        await using var services = Database.Open(connectionString: Path.Combine(folder, "a", "b", "archive.db"));

        Assert.NotEmpty(await services.GetRequiredService<IArchiveSchema>().MigrateAsync(Cancellation));
    }

    [Fact]
    public async Task The_file_is_written_ahead_and_every_commit_is_on_disk()
    {
        await using var services = Database.Open();
        await using var context = services.GetRequiredService<DatabaseSession>().CreateContext();
        var connection = context.Database.GetDbConnection();
        await context.Database.OpenConnectionAsync(Cancellation);

        Assert.Equal("wal", await AskAsync("PRAGMA journal_mode"));
        Assert.Equal(2L, await AskAsync("PRAGMA synchronous"));
        Assert.Equal(1L, await AskAsync("PRAGMA foreign_keys"));
        Assert.Equal(30_000L, await AskAsync("PRAGMA busy_timeout"));

        async Task<object?> AskAsync(string sql)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            return await command.ExecuteScalarAsync(Cancellation);
        }
    }

    [Theory]
    [InlineData(":memory:")]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=archive;Mode=Memory;Cache=Shared")]
    [InlineData("Data Source=")]
    [InlineData("Host=localhost")]
    public void Connection_strings_without_a_file_are_refused(string connectionString) =>
        Assert.Throws<ArchiveConfigurationException>(() => new ServiceCollection().AddSqliteArchive(new ArchiveOptions { ConnectionString = connectionString }));
}
