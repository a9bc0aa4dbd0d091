using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Tests.Databases;
using NewsArchive.Parsing;

using Xunit;

namespace NewsArchive.Archive.Tests.Trust;

public abstract class HistoryContract<TDatabase>(TDatabase database) : TrustContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    private readonly string _url = Submissions.NewUrl();

    private IRevisionHistory History => Services.GetRequiredService<IRevisionHistory>();

    private ICorrections Corrections => Services.GetRequiredService<ICorrections>();

    [Fact]
    public async Task Two_revisions_are_compared_word_by_word()
    {
        var id = await IngestAsync(_url, "Seribu pohon ditanam.");
        await IngestAsync(_url, "Dua ribu pohon ditanam warga.");

        var diff = (await History.CompareAsync(id, null, 2, Cancellation))!;

        Assert.Equal((1, 2), (diff.From, diff.To));
        Assert.False(diff.Title.Changed);
        Assert.Equal("-Seribu +Dua +ribu =pohon ditanam +warga =.", Show(diff.Lead));
        Assert.Equal((3, 1), (diff.Body.WordsAdded, diff.Body.WordsRemoved));
        Assert.Null(await History.CompareAsync(id, 1, 3, Cancellation));
        Assert.Equal("Seribu pohon ditanam.", (await History.FindAsync(id, 1, Cancellation))!.Content.Blocks[0].Text);
        Assert.Null(await History.FindAsync(id, 3, Cancellation));
    }

    [Fact]
    public async Task Edits_are_listed_newest_first_in_pages_and_the_silent_ones_told()
    {
        var id = await IngestAsync(_url, "Versi satu.");
        Database.Clock.Advance(TimeSpan.FromMinutes(1));
        await IngestAsync(_url, "Versi dua.");
        Database.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = Database.Clock.GetUtcNow();
        await IngestAsync(_url, "Ralat: versi tiga.");
        var other = Submissions.NewUrl();
        var otherId = await IngestAsync(other);
        await IngestAsync(other, "Lain.");

        var first = await History.ListChangesAsync(new RevisionQuery { Limit = 2 }, Cancellation);
        var rest = await History.ListChangesAsync(new RevisionQuery { Limit = 2, After = first.Next }, Cancellation);

        Assert.Equal(
            new[] { (id, 3), (otherId, 2) }.OrderByDescending(pair => pair.Item1).Append((id, 2)),
            first.Items.Concat(rest.Items).Select(change => (change.ArticleId, change.Revision)));
        Assert.Null(rest.Next);
        var silent = rest.Items[0];
        Assert.Equal((EditNotice.None, true, true, false, 1, 1), (silent.Notice, silent.BodyChanged, silent.LeadChanged, silent.TitleChanged, silent.WordsAdded, silent.WordsRemoved));
        Assert.Equal(EditNotice.Text, first.Items.Single(change => change.ArticleId == id).Notice);
        Assert.Equal(2, (await History.ListChangesAsync(new RevisionQuery { Since = second }, Cancellation)).Items.Count);
        Assert.Empty((await History.ListChangesAsync(new RevisionQuery { Publisher = "koran-lain" }, Cancellation)).Items);
    }

    [Fact]
    public async Task A_correction_is_a_revision_that_says_who_made_it()
    {
        var id = await IngestAsync(_url, "Pasar\nramai.");
        var correction = new Correction
        {
            Title = new Change<string>("Judul Benar"),
            Place = new Change<string>("Semarang"),
            Tags = new Change<IReadOnlyList<string>>(["pasar"]),
            BlockKinds = new Dictionary<int, BlockKind> { [0] = BlockKind.Subheading },
        };

        var result = await Corrections.CorrectAsync(id, 1, correction, "rest:sari", Cancellation);

        Assert.Equal((CorrectionOutcome.Corrected, 2), (result.Outcome, result.Article!.Revision));
        var found = (await Archive.FindAsync(id, Cancellation))!.Content;
        Assert.Equal(("Judul Benar", "Semarang", BlockKind.Subheading), (found.Title, found.Dateline!.Place, found.Blocks[0].Kind));
        Assert.Equal(["pasar"], found.Tags);
        Assert.Equal("Semarang", Assert.Single((await Archive.ListAsync(new ArticleQuery { Place = "semarang" }, Cancellation)).Items).Place);
        var revision = (await Archive.ListRevisionsAsync(id, Cancellation))[0];
        Assert.Equal((RevisionKind.Correction, 1, "rest:sari"), (revision.Kind, revision.ReadFrom!.Value, revision.Actor));
        Assert.Equal((await Archive.ReadOriginalAsync(id, 1, Cancellation))!.Content.ToArray(), (await Archive.ReadOriginalAsync(id, 2, Cancellation))!.Content.ToArray());
        Assert.Equal(CorrectionOutcome.Outdated, (await Corrections.CorrectAsync(id, 1, correction, "rest:budi", Cancellation)).Outcome);
        Assert.Equal(CorrectionOutcome.Unchanged, (await Corrections.CorrectAsync(id, 2, correction, "rest:budi", Cancellation)).Outcome);
        Assert.Equal(CorrectionOutcome.NotFound, (await Corrections.CorrectAsync(Guid.NewGuid(), 1, correction, "rest", Cancellation)).Outcome);
        var nowhere = new Correction { BlockKinds = new Dictionary<int, BlockKind> { [9] = BlockKind.Quote } };
        Assert.Equal(CorrectionOutcome.NoSuchBlock, (await Corrections.CorrectAsync(id, 2, nowhere, "rest", Cancellation)).Outcome);
        // What the site shows is what it showed before: the correction stays.
        await IngestAsync(_url, "Pasar\nramai.", Day(20));
        Assert.Equal(2, (await Archive.FindAsync(id, Cancellation))!.Revision);
        Assert.Empty((await History.ListChangesAsync(new RevisionQuery(), Cancellation)).Items);
        await AssertSoundAsync();
    }

    private static string Show(TextDiff diff) => string.Join(
        ' ', diff.Parts.Select(part => (part.Kind switch { DiffKind.Added => "+", DiffKind.Removed => "-", _ => "=" }) + part.Text.Trim()).Where(text => text.Length > 1));
}

public sealed class SqliteHistoryTests(SqliteTestDatabase database) : HistoryContract<SqliteTestDatabase>(database);

public sealed class PostgresHistoryTests(PostgresTestDatabase database) : HistoryContract<PostgresTestDatabase>(database);
