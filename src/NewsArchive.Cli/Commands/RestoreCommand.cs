using System.CommandLine;
using System.Globalization;
using System.IO.Compression;

using NewsArchive.Cli.Archives;
using NewsArchive.Cli.Output;

using Spectre.Console;

namespace NewsArchive.Cli.Commands;

/// <summary>newsarchive restore.</summary>
internal static class RestoreCommand
{
    private static readonly Argument<FileInfo> Source = new("FILE") { Description = "A lossless export of a whole archive (.jsonl, also .jsonl.gz)." };

    public static Command Create()
    {
        var command = new Command(
            "restore",
            """
            Make an archive of a lossless export: ids, revisions, originals, journal, tombstones and holds are as they were, on
            whichever database. The archive has to be empty. At the end it is verified.

            Example:
              newsarchive restore archive.jsonl --connection 'Host=localhost;Database=news;Username=news'
            """)
        {
            Source, ArchiveAccess.Connection,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var source = arguments.GetRequiredValue(Source);
        var output = arguments.InvocationConfiguration.Output;
        if (!source.Exists)
        {
            await arguments.InvocationConfiguration.Error.WriteLineAsync($"newsarchive: {source}: There is no such file.");
            return ExitCodes.Usage;
        }

        await using var access = ArchiveAccess.Open(arguments);
        await access.Schema.MigrateAsync(cancellationToken);
        await using var file = source.OpenRead();
        await using Stream lines = source.Extension.Equals(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        var count = await ShowAsync(progress => access.Export.RestoreAsync(lines, progress, cancellationToken));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count} articles restored"));

        var report = await access.Journal.VerifyAsync([], null, cancellationToken);
        foreach (var group in report.Findings)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"BROKEN   {group.Kind}, {group.Count} in all; the first: {group.First.Message}"));
        await output.WriteLineAsync(report.Sound ? "The archive is sound." : "The archive is damaged.");
        return report.Sound ? ExitCodes.Well : ExitCodes.SomeFailed;
    }

    private static async Task<long> ShowAsync(Func<IProgress<long>?, Task<long>> run)
    {
        var console = AnsiConsole.Console;
        if (!console.Profile.Capabilities.Interactive || Console.IsOutputRedirected) return await run(null);
        return await console.Status().StartAsync("restoring", status => run(new Progress<long>(count => status.Status = string.Create(CultureInfo.InvariantCulture, $"{count:N0} lines"))));
    }
}
