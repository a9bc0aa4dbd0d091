using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Searching;

public abstract class SearchPagesContract<TDatabase>(TDatabase database) : SearchContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    [Theory]
    [InlineData(SearchOrder.Date)]
    [InlineData(SearchOrder.Relevance)]
    public async Task Pages_go_through_all_that_matches_once_also_beyond_what_is_ranked(SearchOrder order)
    {
        var ids = await ArchiveManyAsync(60);
        await using var services = Database.Open(static options => options with { MostRanked = 10 });

        var items = await WalkAsync(services.GetRequiredService<IArticleSearch>(), Request("pasar", order, limit: 7));

        Assert.Equal(ids.Order(), items.Select(item => item.Article.Id).Order());
    }

    [Fact]
    public async Task Beyond_what_is_ranked_articles_with_the_words_in_their_title_are_ranked_too_and_the_rest_is_by_time()
    {
        var old = await ArchiveAsync("Pasar malam dibuka.", "Pasar Malam", Noon.AddDays(-400));
        await ArchiveManyAsync(30);
        await using var services = Database.Open(static options => options with { MostRanked = 10 });
        var search = services.GetRequiredService<IArticleSearch>();

        var page = await search.SearchAsync(Request("pasar", limit: 100), Cancellation);

        Assert.Equal((old, 10), (page.Items[0].Article.Id, page.RankedNewest));
        Assert.Equal(31, page.Items.Count);
        var rest = page.Items.Skip(11).Select(item => item.Article.PublishedAt);
        Assert.Equal(rest.OrderDescending(), rest);
    }

    [Fact]
    public async Task Weights_that_change_between_two_pages_show_no_article_twice()
    {
        var ids = await ArchiveManyAsync(40, "pasar ikan");
        var first = await FindAsync("pasar ikan", limit: 15);
        for (var i = 0; i < 10; i++) await ArchiveAsync($"Ikan ikan ikan laut nomor {i}.", "Laut");
        await Maintenance.CountWordsAsync(Cancellation);

        var rest = await WalkAsync(Search, Request("pasar ikan", limit: 15, after: first.Next));

        Assert.Equal(ids.Order(), first.Items.Concat(rest).Where(item => !item.Partial).Select(item => item.Article.Id).Order());
    }

    [Fact]
    public async Task Totals_beyond_the_cap_are_marked_inexact_and_later_pages_repeat_them()
    {
        await ArchiveManyAsync(30);
        await using var services = Database.Open(static options => options with { CountCap = 25, MostRanked = 10 });
        var search = services.GetRequiredService<IArticleSearch>();

        var page = await search.SearchAsync(Request("pasar", limit: 5), Cancellation);
        var second = await search.SearchAsync(Request("pasar", limit: 5, after: page.Next), Cancellation);

        Assert.Equal(new ArticleCount(25, Exact: false), page.Total);
        Assert.Equal(page.Total, second.Total);
        Assert.Equal(new ArticleCount(30, Exact: true), (await FindAsync("pasar", limit: 5)).Total);
    }

    [Fact]
    public async Task A_cursor_is_good_for_its_own_query_only()
    {
        await ArchiveManyAsync(4);
        var page = await FindAsync("pasar", limit: 2);

        Assert.True(Search.IsCursor(Request("pasar"), page.Next!));
        Assert.False(Search.IsCursor(Request("pasar ikan"), page.Next!));
        Assert.False(Search.IsCursor(Request("pasar", SearchOrder.Date), page.Next!));
        Assert.False(Search.IsCursor(Request("pasar"), "AAAA"));
        await Assert.ThrowsAsync<ArgumentException>(() => FindAsync("ikan", after: page.Next));
    }

    private async Task<List<Guid>> ArchiveManyAsync(int count, string words = "pasar")
    {
        var ids = new List<Guid>();
        for (var i = 0; i < count; i++)
        {
            // Many at one moment, and of many weights.
            ids.Add(await ArchiveAsync($"Kabar dari {words} {string.Join(' ', Enumerable.Repeat("lama", i % 7))} nomor {i}.", at: Noon.AddMinutes(i / 5)));
        }

        return ids;
    }
}

public sealed class SqliteSearchPagesTests(SqliteTestDatabase database) : SearchPagesContract<SqliteTestDatabase>(database);

public sealed class PostgresSearchPagesTests(PostgresTestDatabase database) : SearchPagesContract<PostgresTestDatabase>(database);
