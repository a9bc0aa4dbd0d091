using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Distribution;

public sealed class RefusedDistributionTests(SqliteTestDatabase sqlite, PostgresTestDatabase postgres) : IClassFixture<SqliteTestDatabase>, IClassFixture<PostgresTestDatabase>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_cannot_be_distributed() => Assert.Contains("SQLite is one file", await RefusalOfAsync(sqlite), StringComparison.Ordinal);

    [Fact]
    public async Task PostgreSQL_without_the_extension_is_told_how_to_get_it() =>
        Assert.Contains("CREATE EXTENSION citus", await RefusalOfAsync(postgres), StringComparison.Ordinal);

    private static async Task<string> RefusalOfAsync(TestDatabase database)
    {
        await database.CreateAsync(Cancellation);
        await using var services = database.Open();
        var schema = services.GetRequiredService<IArchiveSchema>();
        await schema.MigrateAsync(Cancellation);
        return (await Assert.ThrowsAsync<ArchiveSchemaException>(() => schema.DistributeAsync(Cancellation))).Message;
    }
}
