using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Contract;

public abstract class ListContract<TDatabase>(TDatabase database) : ArchiveContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    protected static readonly DateTimeOffset Noon = new(2026, 2, 3, 12, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task Pages_go_through_everything_once_newest_first_also_at_the_same_moment()
    {
        var publisher = Submissions.NewPublisher();
        var moments = Enumerable.Range(0, 25).Select(i => Noon.AddTicks(i / 8 * TimeSpan.TicksPerMicrosecond)).ToList();
        foreach (var moment in moments) await ArchiveAsync(publisher, moment);

        var items = new List<ArticleSummary>();
        var query = new ArticleQuery { Publisher = publisher, Limit = 4 };
        while (true)
        {
            var page = await Archive.ListAsync(query, Cancellation);
            Assert.Equal(new ArticleCount(25, Exact: true), page.Total);
            items.AddRange(page.Items);
            if (page.Next is null) break;
            Assert.True(ArticleCursor.TryParse(page.Next.ToString(), out var after));
            query = query with { After = after };
        }

        Assert.Equal(25, items.Select(item => item.Id).Distinct().Count());
        Assert.Equal(moments.OrderDescending(), items.Select(item => item.PublishedAt!.Value));
        var expected = items.OrderByDescending(item => item.PublishedAt).ThenByDescending(item => item.Id.ToString(), StringComparer.Ordinal);
        Assert.Equal(expected.Select(item => item.Id), items.Select(item => item.Id));
    }

    [Fact]
    public async Task A_last_page_that_is_just_full_has_no_next()
    {
        var publisher = Submissions.NewPublisher();
        for (var i = 0; i < 4; i++) await ArchiveAsync(publisher, Noon.AddHours(i));

        var page = await Archive.ListAsync(new ArticleQuery { Publisher = publisher, Limit = 4 }, Cancellation);

        Assert.Equal((4, null), (page.Items.Count, page.Next));
    }

    [Fact]
    public async Task Items_show_what_lists_need()
    {
        var publisher = Submissions.NewPublisher();
        var url = Submissions.NewUrl();
        var body = string.Concat(Enumerable.Repeat("Kalimat yang panjang sekali. ", 100)).Trim();
        await Archive.IngestAsync(Submissions.Create(url, body, publisher: publisher, publishedAt: Noon), Cancellation);

        var item = Assert.Single((await Archive.ListAsync(new ArticleQuery { Publisher = publisher }, Cancellation)).Items);

        Assert.Equal(("Seribu Mangrove untuk Sukamaju", publisher, "Cirebon", url, 1), (item.Title, item.Publisher, item.Place, item.Url, item.Revision));
        Assert.Equal((Noon, TimeSpan.FromHours(7)), (item.PublishedAt!.Value, item.PublishedAt.Value.Offset));
        Assert.InRange(item.Lead!.Length, 250, 300);
        Assert.EndsWith("…", item.Lead, StringComparison.Ordinal);
        Assert.Equal(Database.Clock.GetUtcNow(), item.ArchivedAt);
    }

    [Fact]
    public async Task Without_a_publication_time_the_first_archiving_decides()
    {
        var publisher = Submissions.NewPublisher();
        var url = Submissions.NewUrl();
        var undated = (await Archive.IngestAsync(Submissions.Create(url, publisher: publisher), Cancellation)).Article;
        await ArchiveAsync(publisher, undated.FirstArchivedAt.AddMinutes(-1));
        await ArchiveAsync(publisher, undated.FirstArchivedAt.AddMinutes(1));
        Database.Clock.Advance(TimeSpan.FromHours(1));
        await Archive.IngestAsync(Submissions.Create(url, "Ralat.", publisher: publisher), Cancellation);

        var page = await Archive.ListAsync(new ArticleQuery { Publisher = publisher }, Cancellation);

        Assert.Equal((undated.Id, 2), (page.Items[1].Id, page.Items[1].Revision));
        Assert.Null(page.Items[1].PublishedAt);
    }

    [Fact]
    public async Task A_revision_with_another_publication_time_moves_the_article()
    {
        var publisher = Submissions.NewPublisher();
        var url = Submissions.NewUrl();
        await Archive.IngestAsync(Submissions.Create(url, publisher: publisher, publishedAt: Noon), Cancellation);
        await ArchiveAsync(publisher, Noon.AddHours(1));
        var moved = await Archive.IngestAsync(Submissions.Create(url, "Ralat.", publisher: publisher, publishedAt: Noon.AddHours(2)), Cancellation);

        var page = await Archive.ListAsync(new ArticleQuery { Publisher = publisher }, Cancellation);

        Assert.Equal((2, moved.Article.Id), (page.Items.Count, page.Items[0].Id));
    }

    [Fact]
    public async Task Filters_by_place_whatever_its_case_and_by_time_from_inclusive_to_exclusive()
    {
        var publisher = Submissions.NewPublisher();
        await ArchiveAsync(publisher, Noon, "Yogyakarta");
        await ArchiveAsync(publisher, Noon.AddHours(1), "YOGYAKARTA");
        await ArchiveAsync(publisher, Noon.AddHours(2), "Medan");
        var query = new ArticleQuery { Publisher = publisher };

        Assert.Equal(2, await CountAsync(query with { Place = " yogyakarta " }));
        Assert.Equal(0, await CountAsync(query with { Place = "Yogya" }));
        Assert.Equal(2, await CountAsync(query with { From = Noon.AddHours(1) }));
        Assert.Equal(1, await CountAsync(query with { To = Noon.AddHours(1).ToUniversalTime() }));
        Assert.Equal(1, await CountAsync(query with { From = Noon.AddHours(1), To = Noon.AddHours(2), Place = "Yogyakarta" }));
        Assert.Equal(0, await CountAsync(query with { Publisher = publisher.ToUpperInvariant() }));
    }

    [Fact]
    public async Task Totals_beyond_the_cap_are_marked_inexact()
    {
        var publisher = Submissions.NewPublisher();
        for (var i = 0; i < 6; i++) await ArchiveAsync(publisher, Noon.AddHours(i));
        var query = new ArticleQuery { Publisher = publisher, Limit = 2 };

        Assert.Equal(new ArticleCount(5, Exact: false), await TotalAsync(cap: 5));
        Assert.Equal(new ArticleCount(6, Exact: true), await TotalAsync(cap: 6));

        async Task<ArticleCount> TotalAsync(int cap)
        {
            await using var services = Database.Open(options => options with { CountCap = cap });
            return (await services.GetRequiredService<IArticleArchive>().ListAsync(query, Cancellation)).Total;
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(201)]
    public async Task Pages_have_bounds(int limit) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Archive.ListAsync(new ArticleQuery { Limit = limit }, Cancellation));

    protected Task<IngestResult> ArchiveAsync(string publisher, DateTimeOffset publishedAt, string place = "Cirebon") =>
        Archive.IngestAsync(Submissions.Create(Submissions.NewUrl(), publisher: publisher, publishedAt: publishedAt, place: place), Cancellation);

    private async Task<int> CountAsync(ArticleQuery query) => (await Archive.ListAsync(query, Cancellation)).Items.Count;
}

public sealed class SqliteListTests(SqliteTestDatabase database) : ListContract<SqliteTestDatabase>(database);

public sealed class PostgresListTests(PostgresTestDatabase database) : ListContract<PostgresTestDatabase>(database)
{
    [Fact]
    public async Task The_order_does_not_come_from_an_index_by_chance()
    {
        var publisher = Submissions.NewPublisher();
        for (var i = 0; i < 40; i++) await ArchiveAsync(publisher, Noon);
        await using var services = Database.Open(
            connectionString: Database.ConnectionString + ";Options=-c enable_indexscan=off -c enable_indexonlyscan=off -c enable_bitmapscan=off");

        var page = await services.GetRequiredService<IArticleArchive>().ListAsync(new ArticleQuery { Publisher = publisher }, Cancellation);

        Assert.Equal(page.Items.Select(item => item.Id.ToString()).OrderDescending(StringComparer.Ordinal), page.Items.Select(item => item.Id.ToString()));
    }
}
