using System.CommandLine;
using System.Globalization;

using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Model;
using NewsArchive.Cli.Archives;
using NewsArchive.Cli.Inputs;
using NewsArchive.Cli.Output;
using NewsArchive.Parsing;

using Spectre.Console;

namespace NewsArchive.Cli.Commands;

/// <summary>newsarchive reparse.</summary>
internal static class ReparseCommand
{
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only count and show what would change." };

    private static readonly Option<string?> Publisher = new("--publisher") { Description = "Only articles of this publisher.", HelpName = "ID" };

    private static readonly Option<bool> IncludeCorrected = new("--include-corrected")
    {
        Description = "Also articles that somebody corrected by hand; the corrections are made again on the new reading.",
    };

    private static readonly Option<bool> Restart = new("--restart") { Description = "Begin at the first article, also where an earlier run was broken off." };

    private static readonly Option<int> Samples = new("--samples") { Description = "How many differences to show.", HelpName = "N", DefaultValueFactory = _ => 5 };

    public static Command Create()
    {
        var command = new Command(
            "reparse",
            """
            Read the kept originals again with this program's parser. An article that reads otherwise gets a revision; nothing is lost.
            Interrupted, the same command goes on where it was.

            Examples:
              newsarchive reparse --dry-run
              newsarchive reparse --publisher liputan6
            """)
        {
            DryRun, Publisher, IncludeCorrected, Restart, Samples, ArchiveAccess.Connection,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Samples) is < 0 or > 1_000) result.AddError("--samples is a whole number from 0 to 1000.");
        });
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var access = ArchiveAccess.Open(arguments);
        await access.RequireCurrentSchemaAsync(cancellationToken);
        var parser = new ArticleParser(PublisherFolder.Read(Environment.GetEnvironmentVariable(PublisherFolder.Variable)));
        var options = new ReparseOptions
        {
            DryRun = arguments.GetValue(DryRun),
            Publisher = arguments.GetValue(Publisher),
            IncludeCorrected = arguments.GetValue(IncludeCorrected),
            Restart = arguments.GetValue(Restart),
            Samples = arguments.GetValue(Samples),
        };
        var report = await ShowAsync(progress => access.Reparsing.RunAsync(new SubmissionReader(parser, ConfiguredLimits.Read()), options, progress, cancellationToken));

        var output = arguments.InvocationConfiguration.Output;
        foreach (var sample in report.Samples) await WriteAsync(output, sample);
        if (report.Resumed) await output.WriteLineAsync("Went on where an earlier run was broken off.");
        await output.WriteLineAsync(Count(report) + (options.DryRun ? "; nothing was written" : ""));
        foreach (var failure in report.Failures) await arguments.InvocationConfiguration.Error.WriteLineAsync($"newsarchive: {failure}");
        return report.Failed == 0 ? ExitCodes.Well : ExitCodes.SomeFailed;
    }

    private static async Task<ReparseReport> ShowAsync(Func<IProgress<ReparseReport>?, Task<ReparseReport>> run)
    {
        var console = AnsiConsole.Console;
        if (!console.Profile.Capabilities.Interactive || Console.IsOutputRedirected) return await run(null);
        return await console.Status().StartAsync("reading again", status => run(new Progress<ReparseReport>(report => status.Status = Count(report))));
    }

    private static string Count(ReparseReport report) => string.Create(
        CultureInfo.InvariantCulture,
        $"{report.Seen} articles: {report.Changed} changed, {report.Unchanged} unchanged, {report.Corrected} corrected by hand and left alone, {report.Failed} failed");

    private static async Task WriteAsync(TextWriter output, RevisionDiff diff)
    {
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{diff.ArticleId}: +{diff.Body.WordsAdded} -{diff.Body.WordsRemoved} words"));
        if (diff.Title.Changed) await output.WriteLineAsync($"  title: {Show(diff.Title)}");
        if (diff.Body.Changed) await output.WriteLineAsync($"  body: {Show(diff.Body)}");
        foreach (var field in diff.Fields) await output.WriteLineAsync($"  {field.Name}: {field.From ?? "(none)"} -> {field.To ?? "(none)"}");
    }

    /// <summary>As `wdiff` prints: what went in [-brackets-], what came in {+braces+}, and little around them.</summary>
    private static string Show(TextDiff diff)
    {
        const int Around = 40;
        return string.Concat(diff.Parts.Select(part => part.Kind switch
        {
            DiffKind.Added => $"{{+{part.Text.Trim()}+}}",
            DiffKind.Removed => $"[-{part.Text.Trim()}-]",
            _ when part.Text.Length > 2 * Around => $"{part.Text[..Around]} ... {part.Text[^Around..]}",
            _ => part.Text,
        })).ReplaceLineEndings(" ");
    }
}
