using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Contract;

public abstract class SchemaContract<TDatabase>(TDatabase database) : ArchiveContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    [Fact]
    public async Task The_model_has_no_change_without_a_migration()
    {
        await using var services = Database.Open();
        await using var context = services.GetRequiredService<DatabaseSession>().CreateContext();

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task An_empty_database_is_behind_until_migrated_and_says_so()
    {
        await using var services = await OpenEmptyAsync();
        var schema = services.GetRequiredService<IArchiveSchema>();
        var status = await schema.ReadStatusAsync(Cancellation);
        Assert.Equal(SchemaState.Behind, status.State);

        Assert.Equal(status.Pending, await schema.MigrateAsync(Cancellation));
        Assert.Empty(await schema.MigrateAsync(Cancellation));

        Assert.Equal(SchemaState.Current, (await schema.ReadStatusAsync(Cancellation)).State);
        await schema.PingAsync(Cancellation);
    }

    [Fact]
    public async Task Programs_that_start_at_once_migrate_once()
    {
        var connectionString = await Database.NewConnectionStringAsync(Cancellation);
        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var services = Database.Open(connectionString: connectionString);
            return await services.GetRequiredService<IArchiveSchema>().MigrateAsync(Cancellation);
        })));

        Assert.Contains(applied, migrations => migrations.Count > 0);
        await using var services = Database.Open(connectionString: connectionString);
        Assert.Equal(SchemaState.Current, (await services.GetRequiredService<IArchiveSchema>().ReadStatusAsync(Cancellation)).State);
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_recognised_and_left_alone()
    {
        const string Newer = "99991231235959_Later";
        await Database.ExecuteAsync($"""INSERT INTO "__EFMigrationsHistory" VALUES ('{Newer}', '99.0')""", Cancellation);
        try
        {
            var status = await Schema.ReadStatusAsync(Cancellation);
            Assert.Equal((SchemaState.Ahead, Newer), (status.State, Assert.Single(status.Unknown)));
            var exception = await Assert.ThrowsAsync<ArchiveSchemaException>(() => Schema.MigrateAsync(Cancellation));
            Assert.Contains(Newer, exception.Message, StringComparison.Ordinal);
        }
        finally
        {
            await Database.ExecuteAsync($"""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = '{Newer}'""", Cancellation);
        }
    }

    /// <returns>Services on a database that exists and is empty.</returns>
    protected async Task<ServiceProvider> OpenEmptyAsync() =>
        Database.Open(connectionString: await Database.NewConnectionStringAsync(Cancellation));
}
