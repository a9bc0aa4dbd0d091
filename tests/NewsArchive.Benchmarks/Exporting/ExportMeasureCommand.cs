using System.CommandLine;

using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Tests.Databases;
using NewsArchive.Archive.Tests.Trust.Sequences;

namespace NewsArchive.Benchmarks.Exporting;

/// <summary>export: how fast articles leave the archive in each format, beside reading their rows with the driver alone, and the memory that takes.</summary>
internal static class ExportMeasureCommand
{
    /// <summary>More than batches and buffers need, and far less than the articles have.</summary>
    private const long MostBytes = 600L << 20;

    public static Command Create()
    {
        var articles = new Option<int>("--articles") { Description = "How many articles.", DefaultValueFactory = _ => 200_000 };
        var databases = new Option<string[]>("--databases") { Description = "postgres, sqlite, or both.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => ["postgres"] };
        databases.AcceptOnlyFromAmong("sqlite", "postgres");
        var postgres = new Option<string?>("--postgres") { Description = "A PostgreSQL server where databases may be created; else a throw-away one.", HelpName = "CONNECTION" };
        var command = new Command("export", "Export generated articles in each format; tell rows per second beside reading the same rows with the driver alone, and the most memory in use.")
        {
            articles, databases, postgres,
        };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var local = arguments.GetValue(postgres) is null ? await LocalPostgres.StartAsync(cancellationToken) : null;
            await using var archives = new SequenceDatabases(arguments.GetValue(postgres) ?? local?.ConnectionString ?? "");
            var bounded = true;
            foreach (var name in arguments.GetRequiredValue(databases)) bounded &= await RunAsync(archives, name, arguments.GetValue(articles), cancellationToken);
            return bounded ? 0 : 1;
        });
        return command;
    }

    private static async Task<bool> RunAsync(SequenceDatabases archives, string name, int articles, CancellationToken cancellationToken)
    {
        var database = await archives.NewAsync(name == "postgres", cancellationToken);
        await using var services = database.Open();
        try
        {
            await FilledArchive.FillAsync(services, articles, cancellationToken);
            // Once for nothing: what is read first is read from the disk.
            await PlainReading.ReadAsync(database, PlainReading.All, cancellationToken);
            Console.WriteLine(FormattableString.Invariant($"{name}, {articles:N0} articles"));
            Console.WriteLine("|  | rows/s | times the driver alone | processor, us a row | peak MB | file MB |");
            Console.WriteLine("|---|---|---|---|---|---|");
            var latest = await WatchedRun.RunAsync(() => PlainReading.ReadAsync(database, PlainReading.Latest, cancellationToken));
            Tell("driver alone, latest revisions", latest, latest, 0);
            var all = await WatchedRun.RunAsync(() => PlainReading.ReadAsync(database, PlainReading.All, cancellationToken));
            Tell("driver alone, everything", all, all, 0);
            var bounded = true;
            foreach (var format in Enum.GetValues<ExportFormat>())
            {
                var file = archives.NewFile("export");
                var export = await WatchedRun.RunAsync(() => ExportAsync(services, format, file, articles, cancellationToken));
                Tell(format.ToString(), export, format is ExportFormat.Jsonl or ExportFormat.Warc ? all : latest, new FileInfo(file).Length);
                bounded &= export.PeakBytes < MostBytes;
                File.Delete(file);
            }

            return bounded;
        }
        finally
        {
            await database.Drop();
        }
    }

    /// <summary>As a stream, for all formats: the text files would cost the file system more than the export.</summary>
    private static async Task<long> ExportAsync(ServiceProvider services, ExportFormat format, string path, int articles, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16);
        await services.GetRequiredService<IArchiveExport>().WriteAsync(format, ExportQuery.All, null, file, cancellationToken);
        return articles;
    }

    private static void Tell(string name, WatchedRun reading, WatchedRun alone, long bytes) => Console.WriteLine(FormattableString.Invariant(
        $"| {name} | {reading.RowsPerSecond:N0} | {reading.Elapsed / alone.Elapsed:F1} | {reading.Processor.TotalMicroseconds / reading.Rows:F0} | {reading.PeakBytes / 1e6:N0} | {bytes / 1e6:N0} |"));
}
