using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Duplicates;
using NewsArchive.Archive.Tests.Contract;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Duplicates;

public abstract class DuplicateContract<TDatabase>(TDatabase database) : ArchiveContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    private static readonly DateTimeOffset Day = new(2026, 3, 1, 9, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task An_agency_text_in_another_outlet_is_found_with_the_passages_it_kept()
    {
        await using var services = Database.Open();
        var finder = services.GetRequiredService<IDuplicateFinder>();
        var sentences = StoryTexts.SentencesAbout("panen");
        var first = await AddAsync(string.Join(' ', sentences));
        var edited = await AddAsync("Kabar gembira datang dari lereng gunung pekan ini. " + string.Join(' ', sentences.Skip(1).Take(4)));
        await AddAsync(StoryTexts.About("lelang"));

        var found = Assert.Single((await finder.FindDuplicatesAsync(first, 10, Cancellation))!);

        Assert.Equal((edited, DuplicateKind.NearDuplicate), (found.Article.Id, found.Kind));
        Assert.InRange(found.Score, 0.5, 0.99);
        Assert.Contains(found.Passages, passage => passage.Text.Contains(sentences[2], StringComparison.Ordinal) && passage.Words == 48);
        Assert.Contains("word for word", found.Reason.En, StringComparison.Ordinal);
        Assert.Equal(first, Assert.Single((await finder.FindDuplicatesAsync(edited, 10, Cancellation))!).Article.Id);
    }

    [Fact]
    public async Task The_same_text_under_another_address_is_the_same_and_shares_a_cluster()
    {
        await using var services = Database.Open();
        var finder = services.GetRequiredService<IDuplicateFinder>();
        var text = StoryTexts.About("pasar");
        var (first, second, third) = (await AddAsync(text), await AddAsync(text.ToUpperInvariant()), await AddAsync(text));
        var alone = await AddAsync(StoryTexts.About("bendungan"));

        var found = (await finder.FindDuplicatesAsync(first, 10, Cancellation))!;
        var clusters = await finder.FindClustersAsync([first, second, third, alone], Cancellation);

        Assert.Equal([(DuplicateKind.SameText, 1.0), (DuplicateKind.SameText, 1.0)], found.Select(static one => (one.Kind, one.Score)));
        Assert.Equal([first, second, third], clusters.Keys.Order().OrderBy(id => id == third).ThenBy(id => id == second));
        Assert.All(clusters.Values, cluster => Assert.Equal((first, 3), (cluster.Id, cluster.Articles)));
    }

    [Fact]
    public async Task A_revision_is_compared_by_its_new_text_and_a_deleted_article_no_more()
    {
        await using var services = Database.Open();
        var finder = services.GetRequiredService<IDuplicateFinder>();
        var text = StoryTexts.About("jembatan");
        var url = Submissions.NewUrl();
        var (first, second) = (await AddAsync(text), await AddAsync(text));
        var changed = (await Archive.IngestAsync(Submissions.Create(url, text), Cancellation)).Article.Id;
        await Archive.IngestAsync(Submissions.Create(url, StoryTexts.About("museum")), Cancellation);

        Assert.Equal(second, Assert.Single((await finder.FindDuplicatesAsync(first, 10, Cancellation))!).Article.Id);
        Assert.Empty((await finder.FindDuplicatesAsync(changed, 10, Cancellation))!);
        await Archive.DeleteAsync(second, Cancellation);
        Assert.Empty((await finder.FindDuplicatesAsync(first, 10, Cancellation))!);
        Assert.Null(await finder.FindDuplicatesAsync(second, 10, Cancellation));
        Assert.Null(await finder.FindSimilarAsync(second, 10, Cancellation));
    }

    [Fact]
    public async Task Short_texts_are_the_same_or_they_are_not()
    {
        await using var services = Database.Open();
        var finder = services.GetRequiredService<IDuplicateFinder>();
        var first = await AddAsync("Gempa magnitudo empat mengguncang Tanjung Baru.");
        var same = await AddAsync("Gempa magnitudo empat mengguncang Tanjung Baru!");
        await AddAsync("Gempa magnitudo lima mengguncang Tanjung Baru.");

        Assert.Equal(same, Assert.Single((await finder.FindDuplicatesAsync(first, 10, Cancellation))!).Article.Id);
    }

    [Fact]
    public async Task Boilerplate_that_all_share_makes_no_duplicates()
    {
        await using var services = Database.Open();
        var finder = services.GetRequiredService<IDuplicateFinder>();
        const string Boilerplate = "Redaksi menerima kiriman foto dan cerita warga melalui alamat surat yang tercantum di bawah ini setiap hari kerja pukul sembilan pagi.";
        var first = await AddAsync(StoryTexts.About("sungai") + " " + Boilerplate);
        for (var i = 0; i < 40; i++) await AddAsync(StoryTexts.About($"kabar{i}") + " " + Boilerplate);

        Assert.Empty((await finder.FindDuplicatesAsync(first, 10, Cancellation))!);
    }

    [Fact]
    public async Task Texts_of_their_own_on_the_same_events_are_similar_and_told_to_be_one_story()
    {
        await using var services = Database.Open();
        var finder = services.GetRequiredService<IDuplicateFinder>();
        var one = await AddAsync("Kebakaran melanda Pasar Wonokerto di Kabupaten Sendangmulyo. Api menghanguskan 120 kios pedagang dan melukai Sarpan, pemilik kuda.");
        var other = await AddAsync("Bupati Sendangmulyo meninjau Pasar Wonokerto. Kebakaran itu menghanguskan 120 kios; pedagang bernama Sarpan terluka dan kehilangan kuda.");
        await AddAsync(StoryTexts.About("perpustakaan"));
        await services.GetRequiredService<ISearchMaintenance>().CountWordsAsync(Cancellation);

        var found = (await finder.FindSimilarAsync(one, 10, Cancellation))!;

        Assert.Equal((other, DuplicateKind.SameStory), (found[0].Article.Id, found[0].Kind));
        Assert.Contains("telling words", found[0].Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Articles_of_before_fingerprints_were_kept_get_theirs_with_a_reindex()
    {
        await using var services = Database.Open();
        var finder = services.GetRequiredService<IDuplicateFinder>();
        var text = StoryTexts.About("mercusuar");
        var (first, second) = (await AddAsync(text), await AddAsync(text));
        await Database.ExecuteAsync("DELETE FROM fingerprint_bands", Cancellation);
        await Database.ExecuteAsync("DELETE FROM fingerprints", Cancellation);
        Assert.Empty((await finder.FindDuplicatesAsync(first, 10, Cancellation))!);

        await services.GetRequiredService<ISearchMaintenance>().ReindexAsync(all: true, progress: null, Cancellation);

        Assert.Equal(second, Assert.Single((await finder.FindDuplicatesAsync(first, 10, Cancellation))!).Article.Id);
        Assert.Equal(2, (await finder.FindClustersAsync([first, second], Cancellation)).Count);
    }

    /// <summary>Only so many are noted under what they have in common; a further one is told by these where it belongs.</summary>
    [Fact]
    public async Task A_text_that_very_many_have_is_one_cluster_whether_they_come_together_or_alone()
    {
        await using var services = Database.Open();
        var finder = services.GetRequiredService<IDuplicateFinder>();
        var text = StoryTexts.About("gerhana");
        var together = await Archive.IngestManyAsync(
            [.. Enumerable.Range(0, 40).Select(_ => Submissions.Create(Submissions.NewUrl(), text, title: null, publishedAt: Day))], Cancellation);
        var alone = await AddAsync(text);
        Guid[] all = [.. together.Select(static result => result.Article.Id), alone];

        var clusters = await finder.FindClustersAsync(all, Cancellation);

        Assert.Equal(41, clusters.Count);
        Assert.Single(clusters.Values.Distinct());
        Assert.Equal(32, (await finder.FindDuplicatesAsync(alone, 32, Cancellation))!.Count);
    }

    private async Task<Guid> AddAsync(string text)
    {
        var result = await Archive.IngestAsync(Submissions.Create(Submissions.NewUrl(), text, title: null, publishedAt: Day), Cancellation);
        return result.Article.Id;
    }
}

public sealed class SqliteDuplicateTests(SqliteTestDatabase database) : DuplicateContract<SqliteTestDatabase>(database);

public sealed class PostgresDuplicateTests(PostgresTestDatabase database) : DuplicateContract<PostgresTestDatabase>(database);
