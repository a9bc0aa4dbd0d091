using System.Text;

using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Tests.Databases;
using NewsArchive.Parsing;

using Xunit;

namespace NewsArchive.Archive.Tests.Contract;

public abstract class IngestContract<TDatabase>(TDatabase database) : ArchiveContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    [Fact]
    public async Task A_new_article_is_created_and_found_again_whole()
    {
        var submission = Submissions.Create(Submissions.NewUrl(), publishedAt: new DateTimeOffset(2026, 3, 1, 9, 15, 0, TimeSpan.FromHours(8)));

        var result = await Archive.IngestAsync(submission, Cancellation);

        Assert.Equal((IngestOutcome.Created, 1), (result.Outcome, result.Article.Revision));
        Assert.Equal(Database.Clock.GetUtcNow(), result.Article.FirstArchivedAt);
        var found = await Archive.FindAsync(result.Article.Id, Cancellation);
        Assert.NotNull(found);
        Assert.Equal(ParsedArticleJson.Serialize(submission.Article), ParsedArticleJson.Serialize(found.Content));
        Assert.Equal(TimeSpan.FromHours(8), found.Content.PublishedAt!.Value.Offset);
        Assert.Equal(Database.Clock.GetUtcNow(), found.ArchivedAt);
    }

    [Fact]
    public async Task The_same_original_again_writes_nothing()
    {
        var submission = Submissions.Create(Submissions.NewUrl());
        var first = await Archive.IngestAsync(submission, Cancellation);

        // A later parser may read other words out of it; the original is still the one that is kept.
        var again = await Archive.IngestAsync(submission with { Article = submission.Article with { Title = "Judul Lain" } }, Cancellation);

        Assert.Equal((IngestOutcome.Unchanged, first.Article.Id, 1), (again.Outcome, again.Article.Id, again.Article.Revision));
        Assert.Equal("Seribu Mangrove untuk Sukamaju", again.Article.Content.Title);
        Assert.Single(await Archive.ListRevisionsAsync(first.Article.Id, Cancellation));
    }

    [Fact]
    public async Task The_same_words_in_another_original_write_nothing()
    {
        var url = Submissions.NewUrl();
        await Archive.IngestAsync(Submissions.Create(url), Cancellation);

        var again = await Archive.IngestAsync(Submissions.Create(url, original: [1, 2, 3]), Cancellation);

        Assert.Equal(IngestOutcome.Unchanged, again.Outcome);
        var original = await Archive.ReadOriginalAsync(again.Article.Id, null, Cancellation);
        Assert.NotEqual([1, 2, 3], original!.Content.ToArray());
    }

    [Fact]
    public async Task Other_words_become_the_next_revision_and_both_are_kept()
    {
        var url = Submissions.NewUrl();
        var first = await Archive.IngestAsync(Submissions.Create(url, place: "Cirebon"), Cancellation);
        Database.Clock.Advance(TimeSpan.FromMinutes(5));

        var second = await Archive.IngestAsync(Submissions.Create(url, "Ralat: dua ribu pohon.", "Judul Ralat", place: "Indramayu"), Cancellation);

        Assert.Equal((IngestOutcome.Revised, first.Article.Id, 2), (second.Outcome, second.Article.Id, second.Article.Revision));
        Assert.Equal(first.Article.FirstArchivedAt, second.Article.FirstArchivedAt);
        Assert.Equal(TimeSpan.FromMinutes(5), second.Article.ArchivedAt - second.Article.FirstArchivedAt);
        var found = await Archive.FindAsync(first.Article.Id, Cancellation);
        Assert.Equal(("Judul Ralat", 2), (found!.Content.Title, found.Revision));

        var revisions = await Archive.ListRevisionsAsync(first.Article.Id, Cancellation);
        Assert.Equal([2, 1], revisions.Select(revision => revision.Number));
        Assert.Equal(["Judul Ralat", "Seribu Mangrove untuk Sukamaju"], revisions.Select(revision => revision.Title!));
        Assert.Equal([second.Article.ArchivedAt, first.Article.ArchivedAt], revisions.Select(revision => revision.ArchivedAt));
        Assert.All(revisions, revision => Assert.Equal(("1.2.3", "text/plain; charset=utf-8", "test"), (revision.ParserVersion, revision.MediaType, revision.Origin)));
    }

    [Fact]
    public async Task Two_versions_of_an_article_imported_again_add_nothing()
    {
        var url = Submissions.NewUrl();
        var first = Submissions.Create(url);
        var copied = Submissions.Create(url, original: [1, 2, 3]);
        var second = Submissions.Create(url, "Ralat.");
        foreach (var submission in new[] { first, copied, second }) await Archive.IngestAsync(submission, Cancellation);

        // The last one has been read by a later parser, which found other words in the same original.
        var sameOriginal = first with { Article = first.Article with { Title = "Judul Lain" } };
        foreach (var submission in new[] { first, copied, second, sameOriginal })
        {
            var again = await Archive.IngestAsync(submission, Cancellation);
            Assert.Equal((IngestOutcome.Unchanged, 2), (again.Outcome, again.Article.Revision));
            Assert.Equal("Ralat.", again.Article.Content.Blocks[0].Text);
            Assert.Equal(2, (await Archive.ListRevisionsAsync(again.Article.Id, Cancellation)).Count);
        }
    }

    [Fact]
    public async Task Ids_are_the_same_after_a_restart_and_in_every_database()
    {
        var result = await Archive.IngestAsync(Submissions.Create("http://m.koran.example/berita/1/?utm_source=x"), Cancellation);
        // Written down here: whoever changes it changes the ids of every article ever archived.
        Assert.Equal(Guid.Parse("0d43ef13-a120-838c-ad9f-d4a179ff4d92"), result.Article.Id);

        await using var restarted = Database.Open();
        var again = await restarted.GetRequiredService<IArticleArchive>().IngestAsync(Submissions.Create("https://www.koran.example/berita/1"), Cancellation);
        Assert.Equal((IngestOutcome.Unchanged, result.Article.Id), (again.Outcome, again.Article.Id));
    }

    [Fact]
    public async Task Without_an_address_the_text_tells_that_it_is_the_same_article()
    {
        var body = $"Panen raya {Guid.NewGuid():N} dimulai.";
        var first = await Archive.IngestAsync(Submissions.Create(body: body), Cancellation);
        var copied = await Archive.IngestAsync(Submissions.Create(body: body.ToUpperInvariant().Replace(" ", "  ", StringComparison.Ordinal)), Cancellation);
        var elsewhere = await Archive.IngestAsync(Submissions.Create(body: body, publisher: "koran-lain"), Cancellation);

        Assert.Equal(first.Article.Id, copied.Article.Id);
        Assert.NotEqual(first.Article.Id, elsewhere.Article.Id);
    }

    [Theory]
    [InlineData("Nol\0di tengah")]
    [InlineData("Separuh \uD83D pasangan")]
    [InlineData("Emoji 🐟 dan aksara ꦗꦮ")]
    public async Task Characters_that_databases_refuse_do_no_harm(string text)
    {
        var submission = Submissions.Create(Submissions.NewUrl(), text, text, $"p-{Guid.NewGuid():N}-{text}", text);

        var result = await Archive.IngestAsync(submission, Cancellation);

        var found = await Archive.FindAsync(result.Article.Id, Cancellation);
        // What is no text at all (half a pair) is replaced; everything else comes back as it was.
        Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), found!.Content.Blocks[0].Text);
        var page = await Archive.ListAsync(new ArticleQuery { Publisher = submission.Article.Publisher!.Id, Place = text }, Cancellation);
        Assert.Equal(result.Article.Id, Assert.Single(page.Items).Id);
    }

    [Fact]
    public async Task Absurdly_long_names_do_no_harm()
    {
        var name = new string('x', 100_000) + Guid.NewGuid();

        var result = await Archive.IngestAsync(Submissions.Create(Submissions.NewUrl(), title: name, publisher: name, place: name), Cancellation);

        Assert.Equal(name, (await Archive.FindAsync(result.Article.Id, Cancellation))!.Content.Dateline!.Place);
    }

    [Fact]
    public async Task A_deleted_article_is_gone_with_its_revisions_and_originals()
    {
        var url = Submissions.NewUrl();
        var id = (await Archive.IngestAsync(Submissions.Create(url), Cancellation)).Article.Id;
        await Archive.IngestAsync(Submissions.Create(url, "Ralat."), Cancellation);

        Assert.True(await Archive.DeleteAsync(id, Cancellation));

        Assert.False(await Archive.DeleteAsync(id, Cancellation));
        Assert.Null(await Archive.FindAsync(id, Cancellation));
        Assert.Null(await Archive.ReadOriginalAsync(id, 1, Cancellation));
        Assert.Empty(await Archive.ListRevisionsAsync(id, Cancellation));
        var created = await Archive.IngestAsync(Submissions.Create(url), Cancellation);
        Assert.Equal((IngestOutcome.Created, id, 1), (created.Outcome, created.Article.Id, created.Article.Revision));
    }
}

public sealed class SqliteIngestTests(SqliteTestDatabase database) : IngestContract<SqliteTestDatabase>(database);

public sealed class PostgresIngestTests(PostgresTestDatabase database) : IngestContract<PostgresTestDatabase>(database);
