using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Postgres;
using NewsArchive.Archive.Tests.Databases;

using Npgsql;

using Xunit;

namespace NewsArchive.Archive.Tests.Contract;

public sealed class PostgresSchemaTests(PostgresTestDatabase database) : SchemaContract<PostgresTestDatabase>(database)
{
    [Fact]
    public async Task A_database_without_tables_asks_to_be_migrated()
    {
        await using var services = await OpenEmptyAsync();

        await Assert.ThrowsAsync<ArchiveSchemaException>(() => services.GetRequiredService<IArticleArchive>().IngestAsync(Submissions.Create(), Cancellation));
        await Assert.ThrowsAsync<ArchiveSchemaException>(() => services.GetRequiredService<IArchiveSchema>().PingAsync(Cancellation));
    }

    [Fact]
    public async Task Migrating_creates_the_database()
    {
        var name = $"made_{Guid.NewGuid():N}";
        var connectionString = new NpgsqlConnectionStringBuilder(Database.ConnectionString) { Database = name }.ToString();
        await using var services = Database.Open(connectionString: connectionString);

        Assert.NotEmpty(await services.GetRequiredService<IArchiveSchema>().MigrateAsync(Cancellation));

        await services.GetRequiredService<IArchiveSchema>().PingAsync(Cancellation);
        await Database.ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)", Cancellation);
    }

    [Fact]
    public async Task Waiting_for_another_migration_is_bounded()
    {
        var connectionString = await Database.NewConnectionStringAsync(Cancellation);
        await using var services = Database.Open(options => options with { MigrationLockTimeout = TimeSpan.FromMilliseconds(300) }, connectionString);
        await services.GetRequiredService<IArchiveSchema>().MigrateAsync(Cancellation);
        await using var other = new NpgsqlConnection(connectionString);
        await other.OpenAsync(Cancellation);
        // Something to apply, else the lock would not be asked for; then another program that is at it.
        foreach (var sql in (string[])["""DELETE FROM "__EFMigrationsHistory" """, "BEGIN", """LOCK TABLE "__EFMigrationsHistory" IN EXCLUSIVE MODE"""])
        {
            await using var command = new NpgsqlCommand(sql, other);
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        await Assert.ThrowsAsync<ArchiveSchemaException>(() => services.GetRequiredService<IArchiveSchema>().MigrateAsync(Cancellation));
    }

    [Fact]
    public async Task Bulk_columns_are_compressed_for_reading()
    {
        await using var connection = new NpgsqlConnection(Database.ConnectionString);
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(
            "SELECT string_agg(format('%s %s%s', attrelid::regclass, attstorage, attcompression), ', ' ORDER BY attrelid::regclass::text) FROM pg_attribute WHERE attname = 'content' AND attrelid IN ('revisions'::regclass, 'originals'::regclass)",
            connection);

        // 'e' out of line, never compressed; 'x' compressed; 'l' by lz4.
        Assert.Matches("^originals e, revisions xl?$", ((string?)await command.ExecuteScalarAsync(Cancellation))!.Replace("\0", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("postgres://budi:rahasia%40@db.example:5433/arsip?sslmode=verify-full&application_name=uji", "db.example", 5433, "arsip", "rahasia@")]
    [InlineData("postgresql://budi@db.example/arsip", "db.example", 5432, "arsip", null)]
    [InlineData("Server=db.example;Database=arsip;Password=x", "db.example", 5432, "arsip", "x")]
    public void Both_forms_of_connection_strings_are_read(string text, string host, int port, string database, string? password)
    {
        var builder = PostgresConnection.FromConnectionString(text);

        Assert.Equal((host, port, database, password), (builder.Host, builder.Port, builder.Database, builder.Password));
    }

    [Theory]
    [InlineData("Database=arsip;Password=rahasia")]
    [InlineData("postgres://budi:rahasia@:x/")]
    [InlineData("postgres://budi:rahasia@db.example/arsip?unknown=1")]
    [InlineData("Host=x;Port=rahasia")]
    public void Others_are_refused_without_repeating_the_password(string text)
    {
        var exception = Assert.Throws<ArchiveConfigurationException>(() => PostgresConnection.FromConnectionString(text));

        Assert.DoesNotContain("rahasia", exception.ToString(), StringComparison.Ordinal);
    }
}
