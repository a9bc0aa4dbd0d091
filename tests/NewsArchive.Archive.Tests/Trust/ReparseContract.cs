using System.Text;

using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Tests.Databases;
using NewsArchive.Parsing;

using Xunit;

namespace NewsArchive.Archive.Tests.Trust;

public abstract class ReparseContract<TDatabase>(TDatabase database) : TrustContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    private readonly SubmissionReader _reader = new(new ArticleParser(), ImportLimits.Default);

    private IReparsing Reparsing => Services.GetRequiredService<IReparsing>();

    private ICorrections Corrections => Services.GetRequiredService<ICorrections>();

    [Fact]
    public async Task What_an_older_parser_read_otherwise_gets_a_reading_of_its_own_kind()
    {
        var (old, same) = (await TakeAsync(1, asOldParser: true), await TakeAsync(2, asOldParser: false));

        var dry = await Reparsing.RunAsync(_reader, new ReparseOptions { DryRun = true }, null, Cancellation);
        Assert.Equal((2, 1, 1, 0), (dry.Seen, dry.Changed, dry.Unchanged, dry.Failed));
        Assert.Equal(old, Assert.Single(dry.Samples).ArticleId);
        Assert.Equal(1, (await Archive.FindAsync(old, Cancellation))!.Revision);

        var done = await Reparsing.RunAsync(_reader, new ReparseOptions(), null, Cancellation);
        Assert.Equal((2, 1, 1), (done.Seen, done.Changed, done.Unchanged));
        var found = (await Archive.FindAsync(old, Cancellation))!;
        Assert.Equal((2, ArticleParser.Version, "Judul 1"), (found.Revision, found.Content.ParserVersion, found.Content.Title));
        Assert.Contains(found.Content.Removed, piece => piece.Kind == RemovedKind.Advertisement);
        var revisions = await Archive.ListRevisionsAsync(old, Cancellation);
        Assert.Equal([(RevisionKind.Reparse, 1), (RevisionKind.Original, null)], revisions.Select(revision => (revision.Kind, revision.ReadFrom)));
        Assert.Equal(1, (await Archive.FindAsync(same, Cancellation))!.Revision);
        Assert.Equal(0, (await Reparsing.RunAsync(_reader, new ReparseOptions(), null, Cancellation)).Changed);
        // The site shows what it showed.
        Assert.Equal(old, await TakeAsync(1, asOldParser: false));
        Assert.Equal(2, (await Archive.FindAsync(old, Cancellation))!.Revision);
        await AssertSoundAsync();
    }

    [Fact]
    public async Task What_was_corrected_by_hand_is_left_alone_unless_told_otherwise()
    {
        var id = await TakeAsync(1, asOldParser: true);
        await Corrections.CorrectAsync(id, 1, new Correction { Title = new Change<string>("Judul Benar") }, "sari", Cancellation);

        var left = await Reparsing.RunAsync(_reader, new ReparseOptions(), null, Cancellation);
        Assert.Equal((1, 0), (left.Corrected, left.Changed));
        var told = await Reparsing.RunAsync(_reader, new ReparseOptions { IncludeCorrected = true }, null, Cancellation);

        Assert.Equal(1, told.Changed);
        var found = (await Archive.FindAsync(id, Cancellation))!.Content;
        Assert.Equal(("Judul Benar", ArticleParser.Version), (found.Title, found.ParserVersion));
        Assert.Contains(found.Removed, piece => piece.Kind == RemovedKind.Advertisement);
        var label = Assert.Single(await Corrections.ReadLabelsAsync(Cancellation).ToListAsync(Cancellation));
        Assert.All(label.Label.Removed, piece => Assert.Contains(piece.Text, label.Text, StringComparison.Ordinal));
        Assert.Contains("sari", label.Label.Notes, StringComparison.Ordinal);
        await AssertSoundAsync();
    }

    [Fact]
    public async Task Broken_off_it_goes_on_where_it_was()
    {
        for (var i = 0; i < 120; i++) await TakeAsync(i, asOldParser: true);
        using var cut = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Reparsing.RunAsync(_reader, new ReparseOptions(), new Cut(cut), cut.Token));

        var report = await Reparsing.RunAsync(_reader, new ReparseOptions(), null, Cancellation);

        Assert.Equal((true, 120, 120), (report.Resumed, report.Seen, report.Changed));
        Assert.False((await Reparsing.RunAsync(_reader, new ReparseOptions(), null, Cancellation)).Resumed);
        await AssertSoundAsync();
    }

    private async Task<Guid> TakeAsync(int number, bool asOldParser)
    {
        var text = $"Liputan6.com, Semarang - Pasar ke-{number} itu kembali ramai setelah renovasi selesai.\nAdvertisement\nPedagang berharap pembeli terus berdatangan sepanjang bulan ini.";
        var input = new ArticleInput { Content = text, Title = $"Judul {number}", Url = $"https://www.liputan6.com/read/{number}/pasar" };
        var submission = _reader.Read(input, "test").Value!;
        Assert.Equal(text, Encoding.UTF8.GetString(submission.Original.Content.Span));
        if (asOldParser) submission = submission with { Article = submission.Article with { ParserVersion = "0.9.0", Removed = [] } };
        return (await Archive.IngestAsync(submission, Cancellation)).Article.Id;
    }

    private sealed class Cut(CancellationTokenSource source) : IProgress<ReparseReport>
    {
        public void Report(ReparseReport value) => source.Cancel();
    }
}

public sealed class SqliteReparseTests(SqliteTestDatabase database) : ReparseContract<SqliteTestDatabase>(database);

public sealed class PostgresReparseTests(PostgresTestDatabase database) : ReparseContract<PostgresTestDatabase>(database);
