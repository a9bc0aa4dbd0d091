using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Importing.Files;

public abstract class DropFolderContract<TDatabase>(TDatabase database) : FileImportContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    private string Drop => Path.Combine(Folder, "masuk");

    [Fact]
    public async Task Files_are_imported_and_moved_to_those_that_are_done()
    {
        var source = await AddAsync();
        Write("masuk/satu.txt", FileProbe.First);
        Write("masuk/dua.csv", $"isi\n{FileProbe.Second}\n{FileProbe.Third}\n");
        var run = await VisitAsync(source);

        Assert.Equal((RunState.Completed, (3, 3, 0, 0, 0), 0), (run.State, CountsOf(run), run.Pending));
        Assert.Equal(["done/dua.csv", "done/satu.txt"], Files());
        Assert.Equal(TimeSpan.FromMinutes(1), (await FindAsync(source)).NextRunAt - Database.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_file_of_which_something_failed_lies_beside_its_reason_and_is_tried_again_when_asked_for()
    {
        var source = await AddAsync();
        Write("masuk/berita.csv", $"isi\n{FileProbe.First}\n\" \"\n{FileProbe.Second}\n");
        var run = await VisitAsync(source);

        Assert.Equal((3, 2, 0, 0, 1), CountsOf(run));
        Assert.Equal(["failed/berita.csv", "failed/berita.csv.reason.txt"], Files());
        Assert.Equal("1 of its articles failed; the others are archived.\nberita.csv:3: The row has no text.\n", File.ReadAllText(Path.Combine(Drop, "failed/berita.csv.reason.txt")));

        File.WriteAllText(Path.Combine(Drop, "failed/berita.csv"), $"isi\n{FileProbe.First}\n{FileProbe.Third}\n");
        // Runs of one moment have no order.
        Database.Clock.Advance(TimeSpan.FromMinutes(1));
        var retried = await Runs.RetryAsync(run.Id, Cancellation);
        var second = await VisitAsync(source);
        Assert.Equal((retried!.Run!.Id, (2, 1, 1, 0, 0)), (second.Id, CountsOf(second)));
        Assert.Equal(["done/berita.csv"], Files());
    }

    [Fact]
    public async Task What_is_still_being_written_is_left_until_it_is_complete()
    {
        var source = await AddAsync();
        var growing = Write("masuk/tumbuh.txt", FileProbe.First);
        File.SetLastWriteTimeUtc(growing, Database.Clock.GetUtcNow().UtcDateTime.AddSeconds(-2));
        foreach (var name in (string[])["a.txt.part", "a.txt.tmp", ".a.txt", "a.txt~", "a.txt.crdownload"]) Write("masuk/" + name, FileProbe.Second);
        var first = await VisitAsync(source);
        Database.Clock.Advance(TimeSpan.FromMinutes(2));
        var second = await VisitAsync(source);

        Assert.Equal(((0, 0, 0, 0, 0), (1, 1, 0, 0, 0)), (CountsOf(first), CountsOf(second)));
        Assert.Equal([".a.txt", "a.txt.crdownload", "a.txt.part", "a.txt.tmp", "a.txt~", "done/tumbuh.txt"], Files());
    }

    [Fact]
    public async Task Links_and_what_nobody_can_read_are_refused_with_a_reason()
    {
        var source = await AddAsync();
        var secret = Write("rahasia.txt", "Kata sandi basis data kantor adalah melati tujuh.");
        File.CreateSymbolicLink(Path.Combine(Drop, "tautan.txt"), secret);
        Write("masuk/foto.jpg", "bukan berita");
        Write("masuk/kosong.txt", "");
        var run = await VisitAsync(source);

        Assert.Equal((3, 0), (run.Failed, await CountArticlesAsync()));
        Assert.Equal(["failed/foto.jpg", "failed/foto.jpg.reason.txt", "failed/kosong.txt", "failed/kosong.txt.reason.txt", "failed/tautan.txt", "failed/tautan.txt.reason.txt"], Files());
        Assert.StartsWith("It is a link", File.ReadAllText(Path.Combine(Drop, "failed/tautan.txt.reason.txt")), StringComparison.Ordinal);
        Assert.True(File.Exists(secret));
    }

    [Fact]
    public async Task Nothing_is_moved_to_where_a_link_leads()
    {
        var source = await AddAsync();
        var elsewhere = Directory.CreateDirectory(Path.Combine(Folder, "lain")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(Drop, "done"), elsewhere);
        Write("masuk/satu.txt", FileProbe.First);
        var run = await VisitAsync(source);

        Assert.Contains("is a link", Assert.Single(await Runs.ListItemsAsync(run.Id, ItemOutcome.Failed, 0, 10, Cancellation)).Reason, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere));
        Assert.True(File.Exists(Path.Combine(Drop, "satu.txt")));
    }

    [Fact]
    public async Task A_folder_that_is_replaced_by_a_link_out_of_its_root_is_not_visited()
    {
        var source = await AddAsync();
        var outside = Directory.CreateTempSubdirectory("newsarchive-luar-").FullName;
        Directory.Delete(Drop);
        Directory.CreateSymbolicLink(Drop, outside);
        File.WriteAllText(Path.Combine(outside, "satu.txt"), FileProbe.First);
        var run = await VisitAsync(source);

        Assert.Equal((RunState.Failed, true), (run.State, run.Error!.Contains("below one of the roots", StringComparison.Ordinal)));
        Assert.True(File.Exists(Path.Combine(outside, "satu.txt")));
        Directory.Delete(outside, recursive: true);
    }

    [Fact]
    public async Task Files_of_one_name_do_not_take_each_others_place()
    {
        var source = await AddAsync();
        foreach (var text in (string[])[FileProbe.First, FileProbe.Second, FileProbe.First])
        {
            Write("masuk/berita.ndjson.gz", "");
            File.WriteAllBytes(Path.Combine(Drop, "berita.ndjson.gz"), FileProbe.Gzip(FileProbe.Utf8($$"""{"text": "{{text}}"}""")));
            File.SetLastWriteTimeUtc(Path.Combine(Drop, "berita.ndjson.gz"), Database.Clock.GetUtcNow().UtcDateTime.AddMinutes(-5));
            await VisitAsync(source);
            Database.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.Equal(["done/berita-2.ndjson.gz", "done/berita-3.ndjson.gz", "done/berita.ndjson.gz"], Files());
        Assert.Equal([(0, 1), (1, 0), (1, 0)], (await Runs.ListAsync(source.Id, null, 10, Cancellation)).Select(run => (run.Created, run.Unchanged)));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public async Task A_program_that_is_killed_within_a_file_is_followed_by_one_that_knows_what_failed_before(int batch, bool written)
    {
        var source = await AddAsync();
        Write("masuk/berita.csv", "isi\n\" \"\n" + string.Join('\n', Enumerable.Range(1, 119).Select(number => $"Warga desa {number} menanam padi.")));
        var killed = Open(AwayBatches.At(batch, written)).GetRequiredService<SourceScheduler>();
        await killed.RunAsync(source.Id, Cancellation);
        var run = await VisitAsync(source);

        Assert.Equal((RunState.Completed, 1, (120, 119, 0, 0, 1)), (run.State, run.Resumed, CountsOf(run)));
        Assert.EndsWith("\nberita.csv:2: The row has no text.\n", File.ReadAllText(Path.Combine(Drop, "failed/berita.csv.reason.txt")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_program_that_is_killed_beside_the_moving_imports_nothing_twice(bool moved)
    {
        var source = await AddAsync();
        Write("masuk/satu.txt", FileProbe.First);
        var killed = Open(services => new AwayBesideMoving(afterMoving: moved).Wrap(services)).GetRequiredService<SourceScheduler>();
        await killed.RunAsync(source.Id, Cancellation);
        Assert.Equal(moved ? ["done/satu.txt"] : ["satu.txt"], Files());
        var run = await VisitAsync(source);

        Assert.Equal((RunState.Completed, (1, 1, 0, 0, 0), 0), (run.State, CountsOf(run), run.Pending));
        Assert.Equal(["done/satu.txt"], Files());
    }

    private async Task<NewsSource> AddAsync()
    {
        Directory.CreateDirectory(Drop);
        var definition = new SourceDefinition { Kind = SourceKind.Folder, Name = "Masuk", Address = Drop, JitterSeconds = 0 };
        return (await Services.GetRequiredService<ISourceStore>().AddAsync(definition, Database.Clock.GetUtcNow(), Cancellation)).Source;
    }

    private async Task<ImportRun> VisitAsync(NewsSource source)
    {
        Assert.True(await Services.GetRequiredService<SourceScheduler>().RunAsync(source.Id, Cancellation));
        return (await Runs.ListAsync(source.Id, null, 1, Cancellation))[0];
    }

    private async Task<NewsSource> FindAsync(NewsSource source) => (await Services.GetRequiredService<ISourceStore>().FindAsync(source.Id, Cancellation))!;

    private IEnumerable<string> Files() => Directory.EnumerateFiles(Drop, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Drop, path)).Order(StringComparer.Ordinal);
}

public sealed class SqliteDropFolderTests(SqliteTestDatabase database) : DropFolderContract<SqliteTestDatabase>(database);

public sealed class PostgresDropFolderTests(PostgresTestDatabase database) : DropFolderContract<PostgresTestDatabase>(database);
