using System.CommandLine;

using NewsArchive.Archive.Model;
using NewsArchive.Cli.Archives;
using NewsArchive.Cli.Output;

namespace NewsArchive.Cli.Commands;

/// <summary>newsarchive search.</summary>
internal static class SearchCommand
{
    private static readonly Argument<string[]> Words = new("WORDS")
    {
        Description = "What to look for, in the query language of the service. Put phrases and what begins with - between the shell's quotation marks.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<int> Limit = new("--limit") { Description = "At most this many articles, 1 to 200.", DefaultValueFactory = static _ => 10 };

    private static readonly Option<bool> ByDate = new("--by-date") { Description = "Newest first, instead of what fits best." };

    public static Command Create()
    {
        var command = new Command(
            "search",
            """
            Find articles in the archive. Exit code 1: none was found.

            Examples:
              newsarchive search harga beras naik
              newsarchive search '"gunung merapi" -wisata date:2023'
              newsarchive search --by-date --limit 50 title:banjir
            """)
        {
            Words, Limit, ByDate, ArchiveAccess.Connection,
        };
        command.Validators.Add(static result =>
        {
            if (result.GetValue(Limit) is < 1 or > ArticleQuery.MaxLimit) result.AddError($"--limit must be from 1 to {ArticleQuery.MaxLimit}.");
        });
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var access = ArchiveAccess.Open(arguments);
        // Where no service runs, nobody else has counted what was imported.
        await access.SearchMaintenance.CountWordsAsync(cancellationToken);
        var page = await access.Search.SearchAsync(
            new SearchRequest
            {
                Query = string.Join(' ', arguments.GetRequiredValue(Words)),
                Order = arguments.GetValue(ByDate) ? SearchOrder.Date : SearchOrder.Relevance,
                Limit = arguments.GetValue(Limit),
            },
            cancellationToken);

        var output = arguments.InvocationConfiguration.Output;
        foreach (var hint in page.Query.Hints) await arguments.InvocationConfiguration.Error.WriteLineAsync($"newsarchive: {hint.Message.En}");
        foreach (var found in page.Items) await FoundText.WriteAsync(output, found);
        await output.WriteLineAsync($"{(page.Total.Exact ? "" : "more than ")}{page.Total.Value} articles");
        return page.Items.Count > 0 ? ExitCodes.Well : ExitCodes.SomeFailed;
    }
}
