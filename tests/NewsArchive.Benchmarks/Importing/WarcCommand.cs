using System.CommandLine;

namespace NewsArchive.Benchmarks.Importing;

/// <summary>warc: whether the memory of an import is bounded, whatever the archive's size.</summary>
internal static class WarcCommand
{
    public static Command Create()
    {
        var size = new Option<int>("--megabytes") { Description = "Size of the archive, unpacked.", DefaultValueFactory = _ => 1_000 };
        var packed = new Option<bool>("--gzip") { Description = "One gzip member a record, as CC-NEWS has it." };
        var bound = new Option<int>("--bound") { Description = "Megabytes of memory the import may have in use at most.", DefaultValueFactory = _ => 600 };
        var postgres = new Option<string?>("--postgres") { Description = "On this PostgreSQL server, where databases may be created; else on SQLite.", HelpName = "CONNECTION" };
        var command = new Command("warc", "Make a web archive of generated pages, import it, and measure the most memory that took.") { size, packed, bound, postgres };
        command.SetAction((arguments, _) => RunAsync(arguments.GetValue(size), arguments.GetValue(packed), arguments.GetValue(bound), arguments.GetValue(postgres)));
        return command;
    }

    private static async Task<int> RunAsync(int megabytes, bool packed, int bound, string? server)
    {
        var path = Path.Combine(Path.GetTempPath(), $"newsarchive-{Guid.NewGuid():N}.warc{(packed ? ".gz" : "")}");
        try
        {
            var pages = WarcMaker.Write(path, megabytes * 1_000_000L, packed);
            Console.WriteLine($"{pages:N0} pages, {new FileInfo(path).Length / 1e6:N0} MB on disk, {megabytes:N0} MB unpacked");
            await using var database = new TrialDatabase(server);
            var end = await ImportProcess.RunAsync(database.ConnectionString, path, killAfter: null);
            Console.WriteLine($"{end.Output}; {end.Elapsed.TotalSeconds:N0} s, {pages / end.Elapsed.TotalSeconds:N0} pages/s, at most {end.PeakBytes / 1e6:N0} MB in use {end.Errors}");
            var whole = end.Output.StartsWith($"{pages} created, 0 unchanged", StringComparison.Ordinal);
            if (!whole) Console.WriteLine($"Not every page became an article: {pages} were written.");
            return whole && end.PeakBytes <= bound * 1_000_000L ? 0 : 1;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
