using System.CommandLine;

using NewsArchive.Archive.SavedSearches;
using NewsArchive.Archive.Search.Querying;
using NewsArchive.Cli.Archives;
using NewsArchive.Cli.Output;

namespace NewsArchive.Cli.Commands.Searches;

/// <summary>newsarchive searches add.</summary>
internal static class CreateSearch
{
    private static readonly Argument<string[]> Words = new("QUERY") { Description = "What to look for, in the query language; without it every new article.", Arity = ArgumentArity.ZeroOrMore };

    private static readonly Option<string> Hook = new("--hook") { Description = "http(s) address that new matches are posted to.", HelpName = "ADDRESS", Required = true };

    private static readonly Option<string?> Name = new("--name") { Description = "How lists call it; the query where absent.", HelpName = "NAME" };

    private static readonly Option<string?> Publisher = new("--publisher") { Description = "Only articles of this publisher, by id.", HelpName = "ID" };

    private static readonly Option<string?> Place = new("--place") { Description = "Only articles from this place.", HelpName = "PLACE" };

    private static readonly Option<string?> Section = new("--section") { Description = "Only articles of this section.", HelpName = "SECTION" };

    private static readonly Option<string?> Author = new("--author") { Description = "Only articles of this author.", HelpName = "AUTHOR" };

    private static readonly Option<string?> Tag = new("--tag") { Description = "Only articles with this tag.", HelpName = "TAG" };

    private static readonly Option<bool> Paused = new("--paused") { Description = "Save it, and let it rest." };

    public static Command Create()
    {
        var command = new Command(
            "add",
            """
            Save a search, and print the secret that its messages are signed with. It is shown this once.

            Examples:
              newsarchive searches add --hook https://www.example.com/hooks/news harga beras
              newsarchive searches add --hook https://www.example.com/hooks/news --name Banjir --place Demak 'banjir OR rob'
            """)
        {
            Words, Hook, Name, Publisher, Place, Section, Author, Tag, Paused, ArchiveAccess.Connection,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var access = await SearchAccess.OpenAsync(arguments, cancellationToken);
        var input = new SavedSearchInput
        {
            Query = string.Join(' ', arguments.GetValue(Words) ?? []),
            Hook = arguments.GetValue(Hook),
            Name = arguments.GetValue(Name),
            Publisher = arguments.GetValue(Publisher),
            Place = arguments.GetValue(Place),
            Section = arguments.GetValue(Section),
            Author = arguments.GetValue(Author),
            Tag = arguments.GetValue(Tag),
            Paused = arguments.GetValue(Paused),
        };
        var made = await access.Desk.AddAsync(input, cancellationToken);
        var error = arguments.InvocationConfiguration.Error;
        if (!made.Ok)
        {
            foreach (var message in made.Fault.Errors.Values.SelectMany(messages => messages)) await error.WriteLineAsync($"newsarchive: {message}");
            return ExitCodes.Usage;
        }

        var search = made.Value.Search;
        foreach (var hint in SearchQueryParser.Parse(search.Definition.Query).Hints) await error.WriteLineAsync($"newsarchive: {hint.Message.En}");
        await error.WriteLineAsync($"saved  {search.Id}  {search.Definition.Name}. Its secret is shown this once; give it to the receiver.");
        // The secret alone on standard output, so that a script can take it from there.
        await arguments.InvocationConfiguration.Output.WriteLineAsync(made.Value.Secret.Reveal());
        return ExitCodes.Well;
    }
}
