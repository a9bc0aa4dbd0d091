using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage;
using NewsArchive.Archive.Tests.Databases;
using NewsArchive.Archive.Tests.Searching;

using Xunit;

namespace NewsArchive.Archive.Tests.Contract;

public abstract class ConcurrencyContract<TDatabase>(TDatabase database) : ArchiveContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    private const int Posts = 32;

    [Fact]
    public async Task Of_many_posts_of_one_article_exactly_one_creates_it()
    {
        var submission = Submissions.Create(Submissions.NewUrl());

        var results = await AtOnceAsync(_ => Archive.IngestAsync(submission, Cancellation));

        Assert.Single(results, result => result.Outcome == IngestOutcome.Created);
        Assert.Equal(Posts - 1, results.Count(result => result.Outcome == IngestOutcome.Unchanged));
        Assert.Single(results.Select(result => result.Article.Id).Distinct());
        Assert.Single(await Archive.ListRevisionsAsync(results[0].Article.Id, Cancellation));
    }

    [Fact]
    public async Task Many_posts_of_different_articles_are_all_created()
    {
        var publisher = Submissions.NewPublisher();

        var results = await AtOnceAsync(_ => Archive.IngestAsync(Submissions.Create(Submissions.NewUrl(), publisher: publisher), Cancellation));

        Assert.All(results, result => Assert.Equal(IngestOutcome.Created, result.Outcome));
        Assert.Equal(Posts, (await Archive.ListAsync(new ArticleQuery { Publisher = publisher }, Cancellation)).Total.Value);
    }

    [Fact]
    public async Task Many_versions_of_one_article_at_once_become_as_many_revisions()
    {
        var url = Submissions.NewUrl();

        var results = await AtOnceAsync(i => Archive.IngestAsync(Submissions.Create(url, $"Versi {i}."), Cancellation));

        Assert.Single(results, result => result.Outcome == IngestOutcome.Created);
        Assert.Equal(Enumerable.Range(1, Posts), results.Select(result => result.Article.Revision).Order());
        var revisions = await Archive.ListRevisionsAsync(results[0].Article.Id, Cancellation);
        Assert.Equal(Enumerable.Range(1, Posts).Reverse(), revisions.Select(revision => revision.Number));
    }

    [Fact]
    public async Task Two_programs_share_one_database()
    {
        await using var other = Database.Open();
        IArticleArchive[] archives = [Archive, other.GetRequiredService<IArticleArchive>()];
        var urls = Enumerable.Range(0, Posts / 2).Select(_ => Submissions.NewUrl()).ToList();

        var results = await AtOnceAsync(i => archives[i % 2].IngestAsync(Submissions.Create(urls[i / 2]), Cancellation));

        Assert.Equal(Posts / 2, results.Count(result => result.Outcome == IngestOutcome.Created));
        Assert.Equal(Posts / 2, results.Count(result => result.Outcome == IngestOutcome.Unchanged));
    }

    [Fact]
    public async Task Deleting_and_posting_one_article_at_once_leaves_it_whole_or_gone()
    {
        var url = Submissions.NewUrl();
        var id = (await Archive.IngestAsync(Submissions.Create(url), Cancellation)).Article.Id;

        await AtOnceAsync(async i =>
        {
            if (i % 4 == 0) await Archive.DeleteAsync(id, Cancellation);
            else await Archive.IngestAsync(Submissions.Create(url, $"Versi {i}."), Cancellation);
            return true;
        });

        var found = await Archive.FindAsync(id, Cancellation);
        var revisions = await Archive.ListRevisionsAsync(id, Cancellation);
        Assert.Equal(Enumerable.Range(1, found?.Revision ?? 0).Reverse(), revisions.Select(revision => revision.Number));
    }

    [Fact]
    public async Task Posts_that_cannot_be_written_together_are_written_one_by_one()
    {
        var release = new TaskCompletionSource();
        FailingIndex? index = null;
        await using var services = Database.Open(add: services => services.Replace<ISearchIndex>(inner => index = new FailingIndex(inner, release.Task)));
        var archive = services.GetRequiredService<IArticleArchive>();

        // The first stands in the way of all others.
        List<Task<IngestResult>> posts = [.. Enumerable.Range(0, Posts).Select(_ => archive.IngestAsync(Submissions.Create(Submissions.NewUrl()), Cancellation))];
        release.SetResult();

        Assert.All(await Task.WhenAll(posts), result => Assert.Equal(IngestOutcome.Created, result.Outcome));
        Assert.InRange(index!.Failures, 1, Posts / 3);
    }

    [Fact]
    public async Task Posts_that_wait_for_each_other_are_all_told_that_the_archive_is_away()
    {
        await using var services = Database.Open(options => options with { CommandTimeout = TimeSpan.FromSeconds(1) });
        var archive = services.GetRequiredService<IArticleArchive>();
        var submissions = Enumerable.Range(0, Posts / 2).Select(_ => Submissions.Create(Submissions.NewUrl())).ToList();

        await using (await Database.TakeAwayAsync(Cancellation))
            await Task.WhenAll(submissions.Select(submission => Assert.ThrowsAsync<ArchiveUnavailableException>(() => archive.IngestAsync(submission, Cancellation))));

        Assert.All(await Task.WhenAll(submissions.Select(submission => archive.IngestAsync(submission, Cancellation))), result => Assert.Equal(IngestOutcome.Created, result.Outcome));
    }

    private static Task<T[]> AtOnceAsync<T>(Func<int, Task<T>> work) =>
        Task.WhenAll(Enumerable.Range(0, Posts).Select(i => Task.Run(() => work(i), Cancellation)));
}

public sealed class SqliteConcurrencyTests(SqliteTestDatabase database) : ConcurrencyContract<SqliteTestDatabase>(database);

public sealed class PostgresConcurrencyTests(PostgresTestDatabase database) : ConcurrencyContract<PostgresTestDatabase>(database);
