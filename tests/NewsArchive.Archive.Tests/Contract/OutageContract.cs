using System.Diagnostics;

using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Contract;

public abstract class OutageContract<TDatabase>(TDatabase database) : ArchiveContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    [Fact]
    public async Task Every_operation_says_that_the_database_is_away()
    {
        await using var services = Database.Open(connectionString: Database.UnreachableConnectionString);
        var archive = services.GetRequiredService<IArticleArchive>();
        var schema = services.GetRequiredService<IArchiveSchema>();

        await IsUnavailableAsync(() => archive.IngestAsync(Submissions.Create(), Cancellation));
        await IsUnavailableAsync(() => archive.FindAsync(Guid.NewGuid(), Cancellation));
        await IsUnavailableAsync(() => archive.ListAsync(new ArticleQuery(), Cancellation));
        await IsUnavailableAsync(() => archive.ReadOriginalAsync(Guid.NewGuid(), null, Cancellation));
        await IsUnavailableAsync(() => archive.ListRevisionsAsync(Guid.NewGuid(), Cancellation));
        await IsUnavailableAsync(() => archive.DeleteAsync(Guid.NewGuid(), Cancellation));
        await IsUnavailableAsync(() => schema.PingAsync(Cancellation));
    }

    [Fact]
    public async Task A_write_that_is_broken_off_leaves_nothing_behind()
    {
        var publisher = Submissions.NewPublisher();
        var submission = Submissions.Create(Submissions.NewUrl(), publisher: publisher);
        await using var services = Database.Open(options => options with { CommandTimeout = TimeSpan.FromSeconds(1) });
        var archive = services.GetRequiredService<IArticleArchive>();

        await using (await Database.TakeAwayAsync(Cancellation)) await IsUnavailableAsync(() => archive.IngestAsync(submission, Cancellation));

        Assert.Empty((await Archive.ListAsync(new ArticleQuery { Publisher = publisher }, Cancellation)).Items);
        // Back again, without starting anything anew, and as if nothing had been.
        var result = await archive.IngestAsync(submission, Cancellation);
        Assert.Equal((IngestOutcome.Created, 1), (result.Outcome, result.Article.Revision));
        Assert.NotNull(await archive.ReadOriginalAsync(result.Article.Id, null, Cancellation));
    }

    [Fact]
    public async Task A_revision_that_is_broken_off_leaves_the_article_as_it_was()
    {
        var url = Submissions.NewUrl();
        var before = await Archive.IngestAsync(Submissions.Create(url), Cancellation);
        await using var services = Database.Open(options => options with { CommandTimeout = TimeSpan.FromSeconds(1) });
        var archive = services.GetRequiredService<IArticleArchive>();

        await using (await Database.TakeAwayAsync(Cancellation)) await IsUnavailableAsync(() => archive.IngestAsync(Submissions.Create(url, "Ralat."), Cancellation));

        Assert.Equal(1, (await Archive.FindAsync(before.Article.Id, Cancellation))!.Revision);
        Assert.Single(await Archive.ListRevisionsAsync(before.Article.Id, Cancellation));
    }

    [Fact]
    public async Task The_readiness_check_passes_and_is_bounded_in_time()
    {
        await Schema.PingAsync(Cancellation);

        await using var services = Database.Open(options => options with { PingTimeout = TimeSpan.FromMilliseconds(300) }, Database.UnreachableConnectionString);
        var watch = Stopwatch.StartNew();
        await IsUnavailableAsync(() => services.GetRequiredService<IArchiveSchema>().PingAsync(Cancellation));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"took {watch.Elapsed}");
    }

    [Fact]
    public async Task Cancelling_is_no_outage()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Archive.IngestAsync(Submissions.Create(), cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Schema.PingAsync(cancelled.Token));
    }

    private static Task<ArchiveUnavailableException> IsUnavailableAsync(Func<Task> work) => Assert.ThrowsAsync<ArchiveUnavailableException>(work);
}

public sealed class SqliteOutageTests(SqliteTestDatabase database) : OutageContract<SqliteTestDatabase>(database);

public sealed class PostgresOutageTests(PostgresTestDatabase database) : OutageContract<PostgresTestDatabase>(database);
