using System.Runtime.CompilerServices;

using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Importing.Bulk;
using NewsArchive.Archive.Importing.Files;
using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Importing.Files;

public abstract class OneOffContract<TDatabase>(TDatabase database) : FileImportContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    [Fact]
    public async Task An_import_is_a_run_with_its_counts_and_each_article_that_failed()
    {
        var path = Write("berita.ndjson", $"{Line(1)}\nrusak\n{Line(2)}\n{Line(1)}\n{Line(2, "Ralat atas berita itu.")}\n");
        var watch = new Watch();
        var run = await ImportAsync(watch, path);
        var again = await ImportAsync(new Watch(), path);
        var source = (await Services.GetRequiredService<ISourceStore>().FindAsync(run.SourceId, Cancellation))!;

        Assert.Equal((RunState.Completed, RunTrigger.CommandLine, (5, 2, 1, 1, 1)), (run.State, run.Trigger, CountsOf(run)));
        Assert.Equal((5, 0, 4, 0, 1), CountsOf(again));
        Assert.Equal((SourceKind.File, path, "berita.ndjson", true), (source.Definition.Kind, source.Definition.Address, source.Definition.Name, source.Definition.Paused));
        Assert.Equal(run.SourceId, again.SourceId);
        var failed = Assert.Single(await Runs.ListItemsAsync(run.Id, ItemOutcome.Failed, 1, 10, Cancellation));
        Assert.Equal((path + ":2", true), (failed.Address, failed.Reason!.StartsWith("The JSON is not valid", StringComparison.Ordinal)));
        Assert.Equal((failed.Address, failed.Reason), (watch.Failures[0].Label, watch.Failures[0].Reason));
        Assert.Equal(5, watch.Articles);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public async Task An_import_that_was_killed_goes_on_where_it_was_with_the_counts_of_one_that_was_not(int batch, bool written)
    {
        // Every seventh line repeats the article before it, where that is not one of the damaged ones: what is counted twice, or as something else, shows.
        var lines = Enumerable.Range(1, 180).Select(number => number % 11 == 0 ? "{rusak" : Line(number % 7 == 0 ? number - 1 : number));
        var path = Write($"berita-{batch}-{written}.ndjson", string.Join('\n', lines));
        var reached = new StrongBox<int>();
        var killed = Open(AwayBatches.At(batch, written, reached)).GetRequiredService<OneOffImport>();
        await Assert.ThrowsAsync<ArchiveUnavailableException>(() => killed.RunAsync(Request(path), false, new Watch(), Cancellation));
        var watch = new Watch();
        var run = await ImportAsync(watch, path);

        Assert.Equal((RunState.Completed, 1, (180, 143, 21, 0, 16)), (run.State, run.Resumed, CountsOf(run)));
        Assert.Equal(143, await CountArticlesAsync());
        Assert.InRange(reached.Value, BatchPace.Least * (written ? batch : batch - 1), 180);
        Assert.Equal(180 - reached.Value, watch.Articles);
        Assert.Equal(16, (await Runs.ListItemsAsync(run.Id, ItemOutcome.Failed, 1, 200, Cancellation)).Count);
    }

    [Fact]
    public async Task A_folder_goes_on_in_the_file_and_at_the_line_where_it_was()
    {
        Write("kumpulan/1.ndjson", string.Join('\n', Enumerable.Range(1, 60).Select(number => Line(number))));
        Write("kumpulan/2.txt", FileProbe.First);
        Write("kumpulan/dalam/3.csv", "isi\n" + string.Join('\n', Enumerable.Range(100, 300).Select(number => $"Warga desa {number} menanam padi.")));
        Write("kumpulan/catatan.md", "Bukan artikel.");
        var folder = Path.Combine(Folder, "kumpulan");
        var reached = new StrongBox<int>();
        var killed = Open(AwayBatches.At(2, written: true, reached)).GetRequiredService<OneOffImport>();
        await Assert.ThrowsAsync<ArchiveUnavailableException>(() => killed.RunAsync(Request(folder), false, new Watch(), Cancellation));
        var watch = new Watch();
        var run = await ImportAsync(watch, folder);

        Assert.Equal(((361, 361, 0, 0, 0), 361 - reached.Value, true), (CountsOf(run), watch.Articles, reached.Value is > 61 and < 361));
    }

    [Fact]
    public async Task A_restart_ends_what_was_interrupted_and_begins_anew()
    {
        var path = Write("ulang.ndjson", string.Join('\n', Enumerable.Range(1, 70).Select(number => Line(number))));
        var killed = Open(AwayBatches.At(1, written: true)).GetRequiredService<OneOffImport>();
        await Assert.ThrowsAsync<ArchiveUnavailableException>(() => killed.RunAsync(Request(path), false, new Watch(), Cancellation));
        var run = await Services.GetRequiredService<OneOffImport>().RunAsync(Request(path), restart: true, new Watch(), Cancellation);
        var runs = await Runs.ListAsync(run.SourceId, null, 10, Cancellation);

        Assert.Equal((70, 20, 50, 0, 0), CountsOf(run));
        Assert.Equal([RunState.Completed, RunState.Cancelled], runs.OrderByDescending(other => other.Id == run.Id).Select(other => other.State));
    }

    [Fact]
    public async Task The_service_leaves_the_imports_of_commands_alone()
    {
        var path = Write("terputus.ndjson", Line(1));
        var killed = Open(AwayBatches.At(1, written: false)).GetRequiredService<OneOffImport>();
        await Assert.ThrowsAsync<ArchiveUnavailableException>(() => killed.RunAsync(Request(path), false, new Watch(), Cancellation));

        Assert.Equal(0, await Services.GetRequiredService<SourceScheduler>().TickAsync(Cancellation));
    }

    [Fact]
    public async Task Who_was_killed_on_this_machine_is_not_waited_for_and_who_is_elsewhere_is()
    {
        var path = Write("dipegang.ndjson", Line(1));
        var source = await Services.GetRequiredService<ISourceStore>().AddAsync(Request(path).ToSource(), DateTimeOffset.MaxValue.AddYears(-2), Cancellation);
        var claims = Services.GetRequiredService<IRunClaims>();
        // No process has this number: it is beyond the largest that Linux gives.
        Assert.NotNull(await claims.ClaimAsync($"{Environment.MachineName}:99999999:x", TimeSpan.FromDays(1), source.Source.Id, Cancellation));
        Assert.Equal(1, (await ImportAsync(new Watch(), path)).Created);

        Assert.NotNull(await claims.ClaimAsync("mesin-lain:7:x", TimeSpan.FromDays(1), source.Source.Id, Cancellation));
        var waiting = ImportAsync(new Watch(), path);
        while (!waiting.IsCompleted)
        {
            Database.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5, Cancellation);
        }

        await Assert.ThrowsAsync<ImportUnderWayException>(() => waiting);
    }

    private static string Line(int number, string? text = null) =>
        $$"""{"content": "{{text ?? $"Warga desa {number} menanam padi gogo di lereng bukit."}}", "url": "https://koran.example/berita/{{number}}"}""";

    private static FileRequest Request(string path) => new([path], new FileReading(FileProbe.Limits));

    private Task<ImportRun> ImportAsync(IFileImportWatch watch, string path) =>
        Services.GetRequiredService<OneOffImport>().RunAsync(Request(path), false, watch, Cancellation);
}

public sealed class SqliteOneOffTests(SqliteTestDatabase database) : OneOffContract<SqliteTestDatabase>(database);

public sealed class PostgresOneOffTests(PostgresTestDatabase database) : OneOffContract<PostgresTestDatabase>(database);
