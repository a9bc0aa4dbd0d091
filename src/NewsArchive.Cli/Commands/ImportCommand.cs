using System.CommandLine;
using System.CommandLine.Parsing;

using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Importing.Bulk;
using NewsArchive.Archive.Importing.Files;
using NewsArchive.Archive.Importing.Files.Fields;
using NewsArchive.Archive.Importing.Web;
using NewsArchive.Cli.Archives;
using NewsArchive.Cli.Inputs;
using NewsArchive.Cli.Output;

using Spectre.Console;

namespace NewsArchive.Cli.Commands;

/// <summary>newsarchive import.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string[]> Paths = new("PATH|URL")
    {
        Description = $"Files ({FileFormats.Endings}), folders that hold such files, - for standard input, or http(s) addresses of articles.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> Map = new("--map")
    {
        Description = $"Which columns of a table, or members of JSON objects, are what: content=isi,title=judul. Fields: {FieldMap.Names}. What is not named is found by common names, Indonesian and English.",
        HelpName = "FIELD=COLUMN,...",
    };

    private static readonly Option<string?> Charset = new("--charset") { Description = "The character set of text, tables and JSON, where it is not UTF-8: windows-1252.", HelpName = "NAME" };

    private static readonly Option<string?> Publisher = new("--publisher") { Description = "The publisher of all articles that say nothing else.", HelpName = "NAME" };

    private static readonly Option<bool> Restart = new("--restart") { Description = "Begin anew, where an interrupted import of the same files would go on where it was." };

    private static readonly Option<string> Input = new Option<string>("--input")
    {
        Description = "What the files hold; auto tells by name or first bytes.",
        HelpName = "auto|text|html|json|ndjson|csv|warc",
        DefaultValueFactory = _ => "auto",
    }.AcceptOnlyFromAmong("auto", "text", "html", "json", "ndjson", "csv", "warc");

    public static Command Create()
    {
        var command = new Command(
            "import",
            """
            Parse articles and archive them beside their untouched originals. Importing again adds nothing. Where an import was
            interrupted, the same command goes on where it was.

            Examples:
              newsarchive import articles.ndjson.gz
              newsarchive import scraped/ more/*.html pages.warc.gz
              newsarchive import --map content=isi,title=judul,publishedAt=waktu berita.csv
              newsarchive import https://www.example.com/berita/2024/03/04/pasar-johar
              newsarchive import --connection 'Host=localhost;Database=news;Username=news' articles.ndjson
            """)
        {
            Paths, ArchiveAccess.Connection, Map, Charset, Publisher, Input, Restart,
        };
        command.Validators.Add(Validate);
        command.SetAction(RunAsync);
        return command;
    }

    private static void Validate(CommandResult result)
    {
        UnknownOptions.Refuse(result, Paths);
        if (result.GetValue(Map) is { } map && FieldMap.Parse(map) is { Ok: false } wrong) result.AddError($"--map: {wrong.Fault.Message}");
        if (result.GetValue(Charset) is { } charset && Utf8Text.TryFind(charset) is null) result.AddError($"--charset: the character set '{charset}' is not known here.");
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var access = ArchiveAccess.Open(arguments, services => services.AddConfiguredImport());
        await access.Schema.MigrateAsync(cancellationToken);

        var complaints = new Complaints(arguments.InvocationConfiguration.Error);
        var (pages, files) = Split(arguments.GetRequiredValue(Paths));
        var watch = new ImportWatch(complaints, arguments.InvocationConfiguration.Error);
        try
        {
            if (files.Length > 0) await ImportFilesAsync(access, ToRequest(arguments, files, access.Get<ImportLimits>()), arguments, watch, cancellationToken);
            foreach (var page in pages) watch.Ended(page, await access.Get<AddressImport>().ImportAsync(page, arguments.GetValue(Publisher), cancellationToken));
            await arguments.InvocationConfiguration.Output.WriteLineAsync(watch.Tell());
            return watch.Total.Failed > 0 ? ExitCodes.SomeFailed : ExitCodes.Well;
        }
        finally
        {
            watch.TellLeftOut();
        }
    }

    private static async Task ImportFilesAsync(ArchiveAccess access, FileRequest request, ParseResult arguments, ImportWatch watch, CancellationToken cancellationToken)
    {
        var run = access.Get<OneOffImport>().RunAsync(request, arguments.GetValue(Restart), watch, cancellationToken);
        await ImportProgress.ShowAsync(AnsiConsole.Console, request.List().Sum(file => file.Length), watch, run);
        watch.Ended(await run);
    }

    private static (string[] Pages, string[] Files) Split(string[] paths) =>
        (Array.FindAll(paths, AddressImport.IsAddress), Array.FindAll(paths, path => !AddressImport.IsAddress(path)));

    private static FileRequest ToRequest(ParseResult arguments, string[] files, ImportLimits limits) => new(
        files,
        new FileReading(limits)
        {
            Format = Enum.Parse<FileFormat>(arguments.GetRequiredValue(Input), ignoreCase: true),
            Map = arguments.GetValue(Map) is { } map ? FieldMap.Parse(map).Value! : FieldMap.Automatic,
            Charset = arguments.GetValue(Charset),
            Defaults = new ArticleInput { Publisher = arguments.GetValue(Publisher) },
        });
}
