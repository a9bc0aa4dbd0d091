using System.CommandLine;
using System.Globalization;

using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Model;
using NewsArchive.Cli.Archives;
using NewsArchive.Cli.Output;

using Spectre.Console;

namespace NewsArchive.Cli.Commands;

/// <summary>newsarchive export.</summary>
internal static class ExportCommand
{
    private static readonly Option<ExportFormat> Format = new("--format")
    {
        Description = "jsonl loses nothing and can be restored; csv and parquet are tables; warc has originals and clean texts; tei is a corpus in XML; text is a folder of plain texts.",
        HelpName = "jsonl|csv|parquet|warc|tei|text",
        DefaultValueFactory = _ => ExportFormat.Jsonl,
    };

    private static readonly Option<string> Target = new("--output", "-o")
    {
        Description = "File to write; a folder for parquet and text; - is standard output.",
        HelpName = "PATH",
        Required = true,
    };

    private static readonly Option<bool> Resume = new("--resume") { Description = "Go on with an export that was broken off." };

    private static readonly Option<string?> Query = new("--query", "-q") { Description = "Only articles that have all that is asked for, in the words of newsarchive search; newest first.", HelpName = "WORDS" };

    private static readonly Option<string?> Section = new("--section") { Description = "Only articles of this section." };

    private static readonly Option<string?> Author = new("--author") { Description = "Only articles of this author." };

    private static readonly Option<string?> Tag = new("--tag") { Description = "Only articles with this tag." };

    private static readonly Option<string?> Publisher = new("--publisher") { Description = "Only articles of this publisher.", HelpName = "ID" };

    private static readonly Option<string?> Place = new("--place") { Description = "Only articles with this place in their dateline." };

    private static readonly Option<string?> From = new("--from") { Description = "Published on this day or later.", HelpName = "DATE" };

    private static readonly Option<string?> To = new("--to") { Description = "Published before this moment; a day is included.", HelpName = "DATE" };

    public static Command Create()
    {
        var command = new Command(
            "export",
            """
            Write articles to a file or a folder: those of a search newest first, all else in the order of their ids.

            Examples:
              newsarchive export --output archive.jsonl
              newsarchive export --format parquet --publisher liputan6 --from 2024-01-01 --output liputan6/
              newsarchive export --format csv --query '"harga beras" -impor' --tag pangan --output beras.csv
              newsarchive export --format text --output corpus/ --resume
            """)
        {
            Format, Target, Resume, Query, Publisher, Place, Section, Author, Tag, From, To, ArchiveAccess.Connection,
        };
        command.Validators.Add(result =>
        {
            foreach (var option in new[] { From, To })
            {
                if (result.GetValue(option) is { } value && !NewsTime.TryRead(value, out _)) result.AddError($"{option.Name} must be {NewsTime.Forms}.");
            }
        });
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var access = ArchiveAccess.Open(arguments);
        await access.RequireCurrentSchemaAsync(cancellationToken);
        // What is older than the journal comes into it first: the export tells of all.
        while (await access.Journal.AdoptSomeAsync(cancellationToken) > 0) cancellationToken.ThrowIfCancellationRequested();
        var (format, target, query) = (arguments.GetValue(Format), arguments.GetRequiredValue(Target), QueryOf(arguments));
        if (target == "-")
        {
            await using var output = Console.OpenStandardOutput();
            await access.Export.WriteAsync(format, query, null, output, cancellationToken);
            return ExitCodes.Well;
        }

        var count = await ShowAsync(progress => access.Export.WriteFileAsync(format, query, Path.GetFullPath(target), arguments.GetValue(Resume), progress, cancellationToken));
        await arguments.InvocationConfiguration.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count} articles exported to {target}"));
        return ExitCodes.Well;
    }

    private static ExportQuery QueryOf(ParseResult arguments) => new()
    {
        Query = TextOf(arguments.GetValue(Query)),
        Publisher = TextOf(arguments.GetValue(Publisher)),
        Place = TextOf(arguments.GetValue(Place)),
        Section = TextOf(arguments.GetValue(Section)),
        Author = TextOf(arguments.GetValue(Author)),
        Tag = TextOf(arguments.GetValue(Tag)),
        From = TimeOf(arguments.GetValue(From), wholeDay: false),
        To = TimeOf(arguments.GetValue(To), wholeDay: true),
    };

    private static string? TextOf(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static DateTimeOffset? TimeOf(string? value, bool wholeDay)
    {
        if (value is null) return null;
        if (NewsTime.TryReadDate(value, out var day)) return (wholeDay ? day.AddDays(1) : day).ToUniversalTime();
        return NewsTime.TryRead(value, out var time) ? time.ToUniversalTime() : null;
    }

    private static async Task<long> ShowAsync(Func<IProgress<long>?, Task<long>> run)
    {
        var console = AnsiConsole.Console;
        if (!console.Profile.Capabilities.Interactive || Console.IsOutputRedirected) return await run(null);
        return await console.Status().StartAsync("exporting", status => run(new Progress<long>(count => status.Status = string.Create(CultureInfo.InvariantCulture, $"{count:N0} articles"))));
    }
}
