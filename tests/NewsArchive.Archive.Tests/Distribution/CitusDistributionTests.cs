using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Postgres.Distribution;
using NewsArchive.Archive.Storage;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Distribution;

/// <summary>What only a cluster can tell.</summary>
public sealed class CitusDistributionTests(CitusTestDatabase database) : IClassFixture<CitusTestDatabase>, IAsyncLifetime
{
    private ServiceProvider _services = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IArchiveSchema Schema => _services.GetRequiredService<IArchiveSchema>();

    public async ValueTask InitializeAsync()
    {
        await database.CreateAsync(Cancellation);
        _services = database.Open();
        await Schema.MigrateAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null) await _services.DisposeAsync();
    }

    [Fact]
    public async Task What_belongs_to_one_article_lies_on_one_node_and_it_is_done_once()
    {
        Assert.DoesNotContain(await Schema.DistributeAsync(Cancellation), static table => table.IsNew);

        await using var context = CreateContext(forMigrating: false);
        var groups = await context.Database.SqlQuery<int>($"SELECT DISTINCT colocationid AS \"Value\" FROM pg_dist_partition WHERE partmethod = 'h'").ToListAsync(Cancellation);
        Assert.Single(groups);
        Assert.Equal(DistributionPlan.Sharded.Select(static table => table.Name).ToHashSet(), await CitusCluster.ReadShardedAsync(context, Cancellation));
    }

    /// <summary>The steps that migrations are made of, in one transaction, as they are applied.</summary>
    [Fact]
    public async Task A_later_migration_changes_distributed_tables_and_adds_one()
    {
        await _services.GetRequiredService<IArticleArchive>().IngestAsync(Submissions.Create(), Cancellation);
        await using var context = CreateContext(forMigrating: true);
        await using (var transaction = await context.Database.BeginTransactionAsync(Cancellation))
        {
            await context.Database.ExecuteSqlAsync($"ALTER TABLE articles ADD COLUMN mood text NOT NULL DEFAULT 'calm'", Cancellation);
            await context.Database.ExecuteSqlAsync($"CREATE INDEX ix_articles_mood ON articles (mood, id)", Cancellation);
            await context.Database.ExecuteSqlAsync(
                $"CREATE TABLE moods (article_id uuid NOT NULL PRIMARY KEY, CONSTRAINT fk_moods_articles FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE)", Cancellation);
            await context.Database.ExecuteSqlAsync($"UPDATE articles SET mood = 'glad'", Cancellation);
            await transaction.CommitAsync(Cancellation);
        }

        await using (var transaction = await context.Database.BeginTransactionAsync(Cancellation))
        {
            var table = new ShardedTable("moods", "article_id");
            var keys = await ForeignKeys.TakeAsync(context, [table], Cancellation);
            await CitusCluster.DistributeAsync(context, table, DistributionPlan.Root, Cancellation);
            await ForeignKeys.PutBackAsync(context, keys, Cancellation);
            await transaction.CommitAsync(Cancellation);
        }

        await context.Database.ExecuteSqlAsync($"INSERT INTO moods SELECT id FROM articles WHERE mood = 'glad'", Cancellation);
        await context.Articles.ExecuteDeleteAsync(Cancellation);
        Assert.Equal([0L], await context.Database.SqlQuery<long>($"SELECT count(*) AS \"Value\" FROM moods").ToListAsync(Cancellation));
    }

    private ArchiveContext CreateContext(bool forMigrating)
    {
        var provider = _services.GetRequiredService<IArchiveDatabase>();
        return new ArchiveContext(forMigrating ? provider.MigrationOptions : provider.Options, provider);
    }
}
