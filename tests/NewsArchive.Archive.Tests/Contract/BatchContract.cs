using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Contract;

public abstract class BatchContract<TDatabase>(TDatabase database) : ArchiveContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    [Fact]
    public async Task Each_article_of_a_batch_is_told_what_became_of_it_as_if_it_had_come_alone()
    {
        var (known, changed, unknown) = (Submissions.NewUrl(), Submissions.NewUrl(), Submissions.NewUrl());
        await Archive.IngestAsync(Submissions.Create(known), Cancellation);
        await Archive.IngestAsync(Submissions.Create(changed), Cancellation);

        var results = await Archive.IngestManyAsync(
            [Submissions.Create(known), Submissions.Create(changed, "Ralat."), Submissions.Create(unknown)], Cancellation);

        Assert.Equal(
            [(IngestOutcome.Unchanged, 1), (IngestOutcome.Revised, 2), (IngestOutcome.Created, 1)],
            results.Select(result => (result.Outcome, result.Article.Revision)));
        Assert.Equal("Ralat.", (await Archive.FindAsync(results[1].Article.Id, Cancellation))!.Content.Blocks[0].Text);
        Assert.NotNull(await Archive.ReadOriginalAsync(results[2].Article.Id, null, Cancellation));
    }

    [Fact]
    public async Task An_article_that_stands_in_a_batch_several_times_is_created_once_and_keeps_the_order_of_its_versions()
    {
        var url = Submissions.NewUrl();

        var results = await Archive.IngestManyAsync(
            [Submissions.Create(url), Submissions.Create(url), Submissions.Create(url, "Versi kedua."), Submissions.Create(url, "Versi ketiga."), Submissions.Create(url)],
            Cancellation);

        Assert.Equal(
            [IngestOutcome.Created, IngestOutcome.Unchanged, IngestOutcome.Revised, IngestOutcome.Revised, IngestOutcome.Unchanged],
            results.Select(result => result.Outcome));
        Assert.Equal("Versi ketiga.", (await Archive.FindAsync(results[0].Article.Id, Cancellation))!.Content.Blocks[0].Text);
        Assert.Equal([3, 2, 1], (await Archive.ListRevisionsAsync(results[0].Article.Id, Cancellation)).Select(revision => revision.Number));
    }

    /// <summary>Written table by table, past what tracks single articles: everything that hangs on an article has to be there all the same.</summary>
    [Fact]
    public async Task What_came_in_a_batch_is_found_proven_and_can_be_revised()
    {
        var word = $"kata{Guid.NewGuid():N}";
        var urls = Enumerable.Range(0, 30).Select(_ => Submissions.NewUrl()).ToList();
        await using var services = Database.Open();

        var results = await Archive.IngestManyAsync([.. urls.Select(url => Submissions.Create(url, $"Kabar tentang {word}."))], Cancellation);

        var found = await services.GetRequiredService<IArticleSearch>().SearchAsync(new SearchRequest { Query = word, Limit = 100 }, Cancellation);
        Assert.Equal(results.Select(result => result.Article.Id).Order(), found.Items.Select(item => item.Article.Id).Order());
        var journal = services.GetRequiredService<IArchiveJournal>();
        Assert.Equal(JournalKind.Created, Assert.Single(await journal.ListAsync(results[7].Article.Id, after: 0, limit: 10, Cancellation)).Kind);
        Assert.Empty((await journal.VerifyAsync([], progress: null, Cancellation)).Findings);
        Assert.Equal(IngestOutcome.Revised, (await Archive.IngestAsync(Submissions.Create(urls[0], "Ralat."), Cancellation)).Outcome);
        Assert.All(await Archive.IngestManyAsync([.. urls.Skip(1).Select(url => Submissions.Create(url, $"Kabar tentang {word}."))], Cancellation), result => Assert.Equal(IngestOutcome.Unchanged, result.Outcome));
    }

    /// <summary>How an import was cut into batches, or where it was killed and went on, must not show in the archive.</summary>
    [Fact]
    public async Task The_journal_tells_of_the_articles_of_a_batch_in_the_order_in_which_they_came()
    {
        await using var services = Database.Open();
        var journal = services.GetRequiredService<IArchiveJournal>();

        // More articles than chains: some chains get two and more.
        var results = await Archive.IngestManyAsync([.. Enumerable.Range(0, 90).Select(_ => Submissions.Create(Submissions.NewUrl()))], Cancellation);

        var entries = new List<JournalEntry>();
        foreach (var result in results) entries.Add(Assert.Single(await journal.ListAsync(result.Article.Id, after: 0, limit: 10, Cancellation)));
        Assert.All(entries.GroupBy(entry => entry.Strand), chain => Assert.Equal(chain.Select(entry => entry.Sequence).Order(), chain.Select(entry => entry.Sequence)));
    }

    [Fact]
    public async Task A_batch_that_is_broken_off_leaves_nothing_behind()
    {
        var publisher = Submissions.NewPublisher();
        var batch = Enumerable.Range(0, 5).Select(_ => Submissions.Create(Submissions.NewUrl(), publisher: publisher)).ToList();
        await using var services = Database.Open(options => options with { CommandTimeout = TimeSpan.FromSeconds(1) });
        var archive = services.GetRequiredService<IArticleArchive>();

        await using (await Database.TakeAwayAsync(Cancellation))
            await Assert.ThrowsAsync<ArchiveUnavailableException>(() => archive.IngestManyAsync(batch, Cancellation));

        Assert.Empty((await Archive.ListAsync(new ArticleQuery { Publisher = publisher }, Cancellation)).Items);
        Assert.All(await archive.IngestManyAsync(batch, Cancellation), result => Assert.Equal(IngestOutcome.Created, result.Outcome));
    }

    [Fact]
    public async Task Batches_of_the_same_articles_at_once_create_each_of_them_once()
    {
        var urls = Enumerable.Range(0, 10).Select(_ => Submissions.NewUrl()).ToList();

        // In opposite orders, as two feeds list them: their transactions wait for each other.
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(
            () => Archive.IngestManyAsync([.. (i % 2 == 0 ? urls : Enumerable.Reverse(urls)).Select(url => Submissions.Create(url))], Cancellation), Cancellation)));

        Assert.Equal(urls.Count, results.Sum(batch => batch.Count(result => result.Outcome == IngestOutcome.Created)));
        Assert.All(results[0], result => Assert.Equal(1, result.Article.Revision));
        Assert.Empty(await Archive.IngestManyAsync([], Cancellation));
    }
}

public sealed class SqliteBatchTests(SqliteTestDatabase database) : BatchContract<SqliteTestDatabase>(database);

public sealed class PostgresBatchTests(PostgresTestDatabase database) : BatchContract<PostgresTestDatabase>(database);
