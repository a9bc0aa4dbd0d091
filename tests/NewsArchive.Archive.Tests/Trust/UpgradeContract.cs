using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Identity;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Trust;

/// <summary>The schemas of which an archive is kept.</summary>
public static class KeptSchemas
{
    public static TheoryData<string> All() =>
        [.. Directory.EnumerateFiles(KeptArchives.Folder, KeptArchives.FileOf("*", sqlite: true)).Select(file => Path.GetFileName(file).Split('.')[0]).Order(StringComparer.Ordinal)];
}

/// <summary>Archives of every earlier program are brought up to date and lose nothing.</summary>
public abstract class UpgradeContract<TDatabase>(TDatabase database) : IClassFixture<TDatabase>, IAsyncLifetime
    where TDatabase : TestDatabase
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static bool Sqlite => typeof(TDatabase) == typeof(SqliteTestDatabase);

    public async ValueTask InitializeAsync() => await database.CreateAsync(Cancellation);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_archive_of_every_earlier_schema_is_kept()
    {
        var earlier = (await KeptArchives.SchemasAsync(database)).SkipLast(1);
        var missing = earlier.Where(schema => !File.Exists(Path.Combine(KeptArchives.Folder, KeptArchives.FileOf(schema, Sqlite)))).ToList();

        Assert.True(
            missing.Count == 0,
            $"No archive of {string.Join(", ", missing)} is kept. Run this program with: {KeptArchives.Argument} tests/NewsArchive.Archive.Tests/Trust/Archives");
    }

    [Theory]
    [MemberData(nameof(KeptSchemas.All), MemberType = typeof(KeptSchemas))]
    public async Task An_archive_of_an_earlier_schema_loses_nothing(string schema)
    {
        var connectionString = await database.NewConnectionStringAsync(Cancellation);
        await KeptArchives.RestoreAsync(schema, Sqlite, connectionString, Cancellation);
        await using var services = database.Open(connectionString: connectionString);

        // Twice at once, and once more.
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            await using var other = database.Open(connectionString: connectionString);
            await other.GetRequiredService<IArchiveSchema>().MigrateAsync(Cancellation);
        })));
        Assert.Empty(await services.GetRequiredService<IArchiveSchema>().MigrateAsync(Cancellation));

        var (archive, journal) = (services.GetRequiredService<IArticleArchive>(), services.GetRequiredService<IArchiveJournal>());
        var (first, second) = (KeptArchives.Versions[0], KeptArchives.Versions[1]);
        var id = ArticleIdentity.ToId(ArticleIdentity.Describe(first.Article, []));
        var found = (await archive.FindAsync(id, Cancellation))!;
        Assert.Equal((2, second.Article.Title, second.Article.Url, second.Article.Blocks[0].Text), (found.Revision, found.Content.Title, found.Content.Url, Assert.Single(found.Content.Blocks).Text));
        Assert.Equal(first.Original.Content.ToArray(), (await archive.ReadOriginalAsync(id, 1, Cancellation))!.Content.ToArray());
        Assert.All(await archive.ListRevisionsAsync(id, Cancellation), revision => Assert.Equal(RevisionKind.Original, revision.Kind));

        var before = await journal.VerifyAsync([], null, Cancellation);
        AssertSound(before);
        var old = before.NotJournaled > 0;
        while (await journal.AdoptSomeAsync(Cancellation) > 0) Cancellation.ThrowIfCancellationRequested();
        Assert.Equal(IngestOutcome.Unchanged, (await archive.IngestAsync(first, Cancellation)).Outcome);
        Assert.Equal(IngestOutcome.Revised, (await archive.IngestAsync(Submissions.Create(first.Article.Url, "Baru."), Cancellation)).Outcome);
        Assert.Equal(
            old ? [JournalKind.Adopted, JournalKind.Adopted, JournalKind.Revised] : [JournalKind.Created, JournalKind.Revised, JournalKind.Revised],
            (await journal.ListAsync(id, 0, 10, Cancellation)).Select(entry => entry.Kind));
        Assert.Equal(old ? 0 : 1, (await services.GetRequiredService<ITakedowns>().ListTombstonesAsync(null, 10, Cancellation)).Count);
        var after = await journal.VerifyAsync([], null, Cancellation);
        AssertSound(after);
        Assert.Equal((0, old ? 1 : 2), (after.NotJournaled, after.Articles));
    }

    private static void AssertSound(VerificationReport report) => Assert.True(report.Sound, string.Join('\n', report.Findings.Select(group => group.First.Message)));
}

public sealed class SqliteUpgradeTests(SqliteTestDatabase database) : UpgradeContract<SqliteTestDatabase>(database);

public sealed class PostgresUpgradeTests(PostgresTestDatabase database) : UpgradeContract<PostgresTestDatabase>(database);
