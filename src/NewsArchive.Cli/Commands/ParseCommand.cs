using System.CommandLine;

using NewsArchive.Archive;
using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Importing.Files;
using NewsArchive.Cli.Inputs;
using NewsArchive.Cli.Output;
using NewsArchive.Parsing;
using NewsArchive.Parsing.Publishers;

using Spectre.Console;

namespace NewsArchive.Cli.Commands;

/// <summary>newsarchive parse.</summary>
internal static class ParseCommand
{
    private static readonly Argument<string[]> Files = new("FILE")
    {
        Description = "Files to parse; - is standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object a line for each article." };

    private static readonly Option<string> Input = new Option<string>("--input")
    {
        Description = $"What the files hold; auto tells by name ({FileFormats.Endings}) or first bytes. ndjson: each line an object as POST /api/v1/articles takes it; its \"file\" is passed through.",
        HelpName = "auto|text|html|json|ndjson|csv|warc",
        DefaultValueFactory = _ => "auto",
    }.AcceptOnlyFromAmong("auto", "text", "html", "json", "ndjson", "csv", "warc");

    private static readonly Option<string?> Url = new("--url") { Description = "The article's address; names its publisher. Only with a single FILE." };

    private static readonly Option<bool> NoProfiles = new("--no-profiles") { Description = "Use the general rules only, as for outlets nobody knows." };

    private static readonly Option<string[]> WithoutProfile = new("--without-profile")
    {
        Description = "Leave one outlet's profile out, by its id, as if nobody knew it. May be given several times.",
        HelpName = "ID",
    };

    private static readonly Option<bool> RepairSpacing = new("--repair-spacing")
    {
        Description = "Put back spaces that were lost around former tags, where the evidence is strong. Changes the text of blocks, not their offsets.",
    };

    public static Command Create()
    {
        var command = new Command(
            "parse",
            """
            Parse articles and print them clean, with what was removed and why. Nothing is stored.

            Examples:
              newsarchive parse article.txt
              newsarchive parse --json *.txt > articles.ndjson
              curl -s https://www.example.com/news/1 | newsarchive parse --input html --url https://www.example.com/news/1 -
            """)
        {
            Files, Json, Input, Url, NoProfiles, WithoutProfile, RepairSpacing,
        };
        command.Validators.Add(result =>
        {
            UnknownOptions.Refuse(result, Files);
            if (result.GetValue(Url) is not { } url) return;
            if (result.GetValue(Files)?.Length > 1) result.AddError("--url names one article: give a single FILE.");
            if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
                result.AddError("--url has to be an absolute http or https address.");
        });
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var format = Enum.Parse<FileFormat>(arguments.GetRequiredValue(Input), ignoreCase: true);
        var files = arguments.GetRequiredValue(Files).Select(path => ImportFile.Of(path, format)).ToList();
        var complaints = new Complaints(arguments.InvocationConfiguration.Error);
        var limits = ConfiguredLimits.Read();
        var catalog = arguments.GetValue(NoProfiles) ? PublisherCatalog.Empty : Without(PublisherFolder.Read(Environment.GetEnvironmentVariable(PublisherFolder.Variable)), arguments.GetValue(WithoutProfile) ?? []);
        var parser = new ArticleParser(catalog, new ParseOptions { RepairSpacing = arguments.GetValue(RepairSpacing) });
        var reader = new SubmissionReader(parser, limits);
        var how = new FileReading(limits) { Defaults = new ArticleInput { Url = arguments.GetValue(Url) } };
        var items = new FileArticles(how).ReadAsync(files, null, cancellationToken);

        await using var output = new BufferedStream(Console.OpenStandardOutput(), 64 * 1024);
        await foreach (var item in OrderedWork.SelectAsync(items, item => item.Read(reader, how.Defaults), Environment.ProcessorCount, cancellationToken))
        {
            if (!item.Submission.Ok) complaints.Add(item.Label, item.Submission.Fault.Message);
            else if (arguments.GetValue(Json)) await JsonLines.WriteAsync(output, item.File, item.Submission.Value.Article, cancellationToken);
            else ReadableArticle.Write(AnsiConsole.Console, item.File ?? item.Label, item.Submission.Value.Article);
        }

        await output.FlushAsync(cancellationToken);
        return complaints.ExitCode;
    }

    private static PublisherCatalog Without(PublisherCatalog catalog, string[] ids)
    {
        foreach (var id in ids)
        {
            if (catalog.Find(id) is null) throw new ArchiveConfigurationException($"--without-profile {id}: there is no such profile. Known are {string.Join(' ', catalog.Profiles.Select(p => p.Id))}.");
        }

        return ids.Length == 0 ? catalog : new PublisherCatalog(catalog.Profiles.Where(p => !ids.Contains(p.Id, StringComparer.OrdinalIgnoreCase)));
    }
}
