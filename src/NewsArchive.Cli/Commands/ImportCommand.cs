using System.CommandLine;

using NewsArchive.Archive.Importing;
using NewsArchive.Cli.Archives;
using NewsArchive.Cli.Inputs;
using NewsArchive.Cli.Output;
using NewsArchive.Parsing;

using Spectre.Console;

namespace NewsArchive.Cli.Commands;

/// <summary>newsarchive import.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Files (.txt .html .json .ndjson, these also with .gz), folders that hold such files, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Command Create()
    {
        var command = new Command(
            "import",
            """
            Parse articles and archive them beside their untouched originals. Importing again adds nothing.

            Examples:
              newsarchive import articles.ndjson.gz
              newsarchive import scraped/ more/*.html
              newsarchive import --connection 'Host=localhost;Database=news;Username=news' articles.ndjson
            """)
        {
            Paths, ArchiveAccess.Connection,
        };
        command.Validators.Add(result => UnknownOptions.Refuse(result, Paths));
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var limits = ConfiguredLimits.Read();
        await using var access = ArchiveAccess.Open(arguments);
        await access.Schema.MigrateAsync(cancellationToken);

        var complaints = new Complaints(arguments.InvocationConfiguration.Error);
        var files = arguments.GetRequiredValue(Paths)
            .SelectMany(path => Directory.Exists(path) ? InputFile.Within(path) : [InputFile.Of(path, InputFormat.Auto)])
            .ToList();
        var input = new InputReader(limits);
        var run = new ItemImport(new SubmissionReader(new ArticleParser(PublisherFolder.Read(Environment.GetEnvironmentVariable(PublisherFolder.Variable))), limits), access.Archive, complaints);
        try
        {
            await ImportProgress.ShowAsync(
                AnsiConsole.Console, files.Sum(file => file.Length), input, run.Tally, run.RunAsync(input.ReadAsync(files, cancellationToken), cancellationToken));
        }
        finally
        {
            // Also where the database went away meanwhile: what came before is archived.
            await arguments.InvocationConfiguration.Output.WriteLineAsync(run.Tally.ToString());
        }

        return complaints.ExitCode;
    }
}
