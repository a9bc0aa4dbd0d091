using System.CommandLine;

using NewsArchive.Cli.Archives;
using NewsArchive.Cli.Output;

namespace NewsArchive.Cli.Commands.Searches;

/// <summary>newsarchive searches remove.</summary>
internal static class RemoveSearch
{
    public static Command Create()
    {
        var command = new Command("remove", "Remove a saved search with its deliveries, also those that were still to be made.") { SearchFinder.Search, ArchiveAccess.Connection };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var access = await SearchAccess.OpenAsync(arguments, cancellationToken);
        if (await SearchFinder.FindAsync(arguments, access.Searches, cancellationToken) is not { } search) return ExitCodes.Usage;
        await access.Searches.RemoveAsync(search.Id, cancellationToken);
        await arguments.InvocationConfiguration.Output.WriteLineAsync($"removed  {search.Id}  {search.Definition.Name}");
        return ExitCodes.Well;
    }
}
