using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Identity;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage;
using NewsArchive.Archive.Tests.Databases;
using NewsArchive.Parsing;

using Xunit;

namespace NewsArchive.Archive.Tests.Trust;

/// <summary>Archives of every earlier program, made as it made them, are brought up to date and lose nothing.</summary>
public abstract class UpgradeContract<TDatabase>(TDatabase database) : IClassFixture<TDatabase>, IAsyncLifetime
    where TDatabase : TestDatabase
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await database.CreateAsync(Cancellation);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("Initial")]
    [InlineData("Replies")]
    [InlineData("Sources")]
    public async Task An_archive_of_an_earlier_schema_loses_nothing(string schema)
    {
        var connectionString = await database.NewConnectionStringAsync(Cancellation);
        await using var services = database.Open(connectionString: connectionString);
        var submissions = new[] { Submissions.Create("https://koran.example/berita/lama"), Submissions.Create("https://koran.example/berita/lama", "Ralat: dua ribu pohon.") };
        var provider = services.GetRequiredService<IArchiveDatabase>();
        await using (var context = new ArchiveContext(provider.MigrationOptions, provider))
        {
            var name = context.Database.GetMigrations().Single(migration => migration.EndsWith("_" + schema, StringComparison.Ordinal));
            await context.GetService<IMigrator>().MigrateAsync(name, Cancellation);
            await OldArchive.WriteAsync(context, submissions, database.Clock.GetUtcNow(), Cancellation);
        }

        // Twice at once, and once more.
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            await using var other = database.Open(connectionString: connectionString);
            await other.GetRequiredService<IArchiveSchema>().MigrateAsync(Cancellation);
        })));
        Assert.Empty(await services.GetRequiredService<IArchiveSchema>().MigrateAsync(Cancellation));

        var (archive, journal) = (services.GetRequiredService<IArticleArchive>(), services.GetRequiredService<IArchiveJournal>());
        var id = ArticleIdentity.ToId(ArticleIdentity.Describe(submissions[0].Article, []));
        Assert.Equal(ParsedArticleJson.Serialize(submissions[1].Article), ParsedArticleJson.Serialize((await archive.FindAsync(id, Cancellation))!.Content));
        Assert.Equal(submissions[0].Original.Content.ToArray(), (await archive.ReadOriginalAsync(id, 1, Cancellation))!.Content.ToArray());
        Assert.All(await archive.ListRevisionsAsync(id, Cancellation), revision => Assert.Equal(RevisionKind.Original, revision.Kind));
        Assert.Equal(1, (await journal.VerifyAsync([], null, Cancellation)).NotJournaled);
        while (await journal.AdoptSomeAsync(Cancellation) > 0) Cancellation.ThrowIfCancellationRequested();
        Assert.Equal(IngestOutcome.Unchanged, (await archive.IngestAsync(submissions[0], Cancellation)).Outcome);
        Assert.Equal(IngestOutcome.Revised, (await archive.IngestAsync(Submissions.Create("https://koran.example/berita/lama", "Baru."), Cancellation)).Outcome);
        Assert.Equal([JournalKind.Adopted, JournalKind.Adopted, JournalKind.Revised], (await journal.ListAsync(id, 0, 10, Cancellation)).Select(entry => entry.Kind));
        var report = await journal.VerifyAsync([], null, Cancellation);
        Assert.True(report.Sound, string.Join('\n', report.Findings.Select(group => group.First.Message)));
        Assert.Equal(0, report.NotJournaled);
    }
}

public sealed class SqliteUpgradeTests(SqliteTestDatabase database) : UpgradeContract<SqliteTestDatabase>(database);

public sealed class PostgresUpgradeTests(PostgresTestDatabase database) : UpgradeContract<PostgresTestDatabase>(database);
