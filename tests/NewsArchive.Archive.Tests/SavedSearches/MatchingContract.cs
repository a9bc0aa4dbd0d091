using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.SavedSearches;
using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Archive.Search.Matching;
using NewsArchive.Archive.Search.Querying;
using NewsArchive.Archive.Storage;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.SavedSearches;

/// <summary>Which articles a saved search tells of, and that it does so once.</summary>
public abstract class MatchingContract<TDatabase>(TDatabase database) : SavedSearchContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    [Fact]
    public async Task A_new_article_is_told_of_once_however_often_it_is_revised()
    {
        await SaveAsync("harga beras");
        var url = Submissions.NewUrl();
        var id = await ArchiveAsync("Harga beras naik di pasar induk.", url);
        await ArchiveAsync("Harga cabai turun.");
        await TickAsync();
        await ArchiveAsync("Harga beras naik lagi di pasar induk.", url);
        await ArchiveAsync("Harga jagung turun.", url);
        await TickAsync();
        await ArchiveAsync("Harga beras turun di pasar induk.", url);
        await TickAsync();

        Assert.Equal([id], Hook.Told);
        Assert.Equal(["new"], Assert.Single(Hook.Messages).Reasons);
        Assert.Equal(0, await TickAsync());
    }

    [Fact]
    public async Task What_was_there_before_is_told_of_only_where_it_is_revised_into_matching()
    {
        var (same, into) = (Submissions.NewUrl(), Submissions.NewUrl());
        await ArchiveAsync("Harga beras naik di pasar induk.", same);
        var id = await ArchiveAsync("Harga jagung naik di pasar induk.", into);
        Database.Clock.Advance(TimeSpan.FromHours(1));
        await SaveAsync("harga beras");
        await ArchiveAsync("Harga beras naik di pasar induk, kata pedagang.", same);
        await ArchiveAsync("Harga beras naik di pasar induk, bukan jagung.", into);
        await TickAsync();

        Assert.Equal([id], Hook.Told);
        Assert.Equal(["revised"], Hook.Messages[0].Reasons);
    }

    [Fact]
    public async Task An_article_that_came_in_since_is_told_of_though_its_first_revision_was_never_looked_at_alone()
    {
        await SaveAsync("harga beras");
        var url = Submissions.NewUrl();
        await ArchiveAsync("Harga jagung naik.", url);
        await TickAsync();
        var id = await ArchiveAsync("Harga beras naik.", url);
        await ArchiveAsync("Harga beras naik sekali.", url);
        await TickAsync();

        Assert.Equal([id], Hook.Told);
    }

    [Fact]
    public async Task Many_at_once_are_told_of_in_messages_of_bounded_size()
    {
        var search = await SaveAsync("nomor -ganjil");
        var submissions = Enumerable.Range(1, 460).Select(n => Submissions.Create(Submissions.NewUrl(), $"Berita nomor {n} {(n % 2 == 1 ? "ganjil" : "genap")}.")).ToList();
        var results = new List<IngestResult>();
        foreach (var batch in submissions.Chunk(50)) results.AddRange(await Archive.IngestManyAsync(batch, Cancellation));

        await TickAsync();

        Assert.Equal([100, 100, 30], Hook.Messages.Select(message => message.Articles.Count));
        Assert.Equal([true, true, false], Hook.Messages.Select(message => (bool)message.Body["data"]!["more"]!));
        Assert.Equal(results.Where((_, i) => i % 2 == 1).Select(result => result.Article.Id).Order(), Hook.Told.Order());
        Assert.Equal((0, (DateTimeOffset?)null, (DateTimeOffset?)Now), (await FindAsync(search) is var found ? found.Waiting : -1, found.NextAttemptAt, found.LastDeliveryAt));
    }

    [Fact]
    public async Task Articles_that_come_in_meanwhile_from_several_sides_are_each_told_of_once()
    {
        await SaveAsync("kabar");
        var others = new[] { Services, Open(), Open() };
        using var over = new CancellationTokenSource();
        var ticking = others.Select(services => Task.Run(async () =>
        {
            while (!over.IsCancellationRequested) await TickAsync(services);
        })).ToList();
        var ids = await Task.WhenAll(Enumerable.Range(0, 120).Select(n => Task.Run(() => ArchiveAsync($"Kabar ke-{n} dari desa."))));
        await over.CancelAsync();
        await Task.WhenAll(ticking);
        await TickAsync();

        Assert.Equal(ids.Order(), Hook.Told.Order());
        Assert.Equal(Hook.Messages.Count, Hook.Messages.Select(message => message.Id).Distinct().Count());
    }

    [Fact]
    public async Task Filters_and_times_hold_as_they_do_in_search()
    {
        var input = new SavedSearchInput { Place = "Cirebon", Publisher = "KORAN-UJI", From = "2026-02-01", To = "2026-02-28" };
        await SaveAsync("mangrove", input);
        await SaveAsync("mangrove", input with { Place = "Medan" });
        await SaveAsync("mangrove date:2026-04");
        var id = await ArchiveAsync(Submissions.Body, at: new DateTimeOffset(2026, 2, 28, 23, 0, 0, TimeSpan.FromHours(7)));
        await ArchiveAsync(Submissions.Body + " Lagi.", at: new DateTimeOffset(2026, 3, 1, 1, 0, 0, TimeSpan.FromHours(8)));
        await TickAsync();

        Assert.Equal([id], Hook.Told);
    }

    [Fact]
    public async Task A_query_without_words_asks_for_everything()
    {
        await SaveAsync("");
        var id = await ArchiveAsync(Submissions.Body);
        await TickAsync();

        Assert.Equal([id], Hook.Told);
    }

    [Fact]
    public async Task A_change_of_the_query_counts_from_the_moment_it_is_made()
    {
        var search = await SaveAsync("beras");
        var url = Submissions.NewUrl();
        await ArchiveAsync("Harga jagung naik.", url);
        await TickAsync();
        Database.Clock.Advance(TimeSpan.FromMinutes(1));
        await Desk.ChangeAsync(search.Id, null, search.Definition.ToInput() with { Query = "jagung" }, Cancellation);
        await ArchiveAsync("Harga jagung naik lagi.", url);
        var id = await ArchiveAsync("Jagung impor datang.");
        await ArchiveAsync("Beras impor datang.");
        await TickAsync();

        Assert.Equal([id], Hook.Told);
    }

    [Fact]
    public async Task A_search_that_rests_goes_on_where_it_was()
    {
        var search = await SaveAsync("beras");
        await Desk.PauseAsync(search.Id, null, paused: true, Cancellation);
        var id = await ArchiveAsync("Harga beras naik.");
        Assert.Equal((0, PauseReason.Asked), (await TickAsync(), (await FindAsync(search)).PausedBecause));

        await Desk.PauseAsync(search.Id, null, paused: false, Cancellation);
        await TickAsync();

        Assert.Equal([id], Hook.Told);
    }

    [Fact]
    public async Task Deleted_articles_are_not_told_of_and_nothing_is_left_of_a_removed_search()
    {
        var search = await SaveAsync("beras");
        await Archive.DeleteAsync(await ArchiveAsync("Harga beras naik."), Cancellation);
        await TickAsync();
        Assert.Empty(Hook.Messages);

        await ArchiveAsync("Harga beras turun.");
        Assert.True(await Store.RemoveAsync(search.Id, Cancellation));
        Assert.Equal(0, await TickAsync());
        Assert.Empty(Hook.Messages);
        Assert.False(await Store.RemoveAsync(search.Id, Cancellation));
    }

    [Theory]
    [InlineData("tanaman")]
    [InlineData("=menanam")]
    [InlineData("=tanam")]
    [InlineData("\"seribu pohon\"")]
    [InlineData("\"pohon seribu\"")]
    [InlineData("=\"seribu pohon\"")]
    [InlineData("pohon -mangrove")]
    [InlineData("pohon -kelapa")]
    [InlineData("(kelapa OR mangrove) pesisir")]
    [InlineData("mangro*")]
    [InlineData("title:seribu")]
    [InlineData("title:\"mangrove untuk\"")]
    [InlineData("\"untuk sukamaju warga\"")]
    [InlineData("place:cirebon OR date:2020")]
    [InlineData("-date:2026-02-03")]
    [InlineData("-kelapa")]
    [InlineData("\"belum ditutup")]
    [InlineData(") ( OR")]
    public async Task An_earlier_revision_is_judged_as_the_index_judges_the_present_one(string query)
    {
        var submission = Submissions.Create(Submissions.NewUrl(), "Warga menanam seribu pohon mangrove yang kuat di pesisir.", publishedAt: new DateTimeOffset(2026, 2, 3, 12, 0, 0, TimeSpan.Zero));
        var id = (await Archive.IngestAsync(submission, Cancellation)).Article.Id;
        var plan = SearchPlanner.Plan(SearchQueryParser.Parse(query).Root, new SearchFilter(), new WordCounts(new Dictionary<string, long>()), null);
        await using var context = Services.GetRequiredService<DatabaseSession>().CreateContext();

        var asked = await Services.GetRequiredService<IArticleProbe>().WhichMatchAsync(context, plan.Full, plan.Range, [id, Guid.NewGuid()], Cancellation);
        var found = (await Services.GetRequiredService<IArticleSearch>().SearchAsync(new SearchRequest { Query = query }, Cancellation)).Items.Any(item => !item.Partial);

        Assert.Equal(found ? [id] : [], asked);
        Assert.Equal(found, new MatchCheck(ArticleIndexer.Index(submission.Article, submission.Article.PublishedAt!.Value)).Holds(plan.Full));
    }
}

public sealed class SqliteMatchingTests(SqliteTestDatabase database) : MatchingContract<SqliteTestDatabase>(database);

public sealed class PostgresMatchingTests(PostgresTestDatabase database) : MatchingContract<PostgresTestDatabase>(database);
