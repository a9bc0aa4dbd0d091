using System.CommandLine;

using NewsArchive.Cli.Archives;
using NewsArchive.Cli.Output;

namespace NewsArchive.Cli.Commands.Searches;

/// <summary>newsarchive searches pause and resume.</summary>
internal static class PauseSearch
{
    public static Command CreatePause() => Create("pause", "Let a saved search rest.", paused: true);

    public static Command CreateResume() => Create("resume", "Take a saved search up again: what came in meanwhile is looked through, and what waited is delivered.", paused: false);

    private static Command Create(string name, string description, bool paused)
    {
        var command = new Command(name, description) { SearchFinder.Search, ArchiveAccess.Connection };
        command.SetAction((arguments, token) => RunAsync(arguments, paused, token));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, bool paused, CancellationToken cancellationToken)
    {
        await using var access = await SearchAccess.OpenAsync(arguments, cancellationToken);
        if (await SearchFinder.FindAsync(arguments, access.Searches, cancellationToken) is not { } search) return ExitCodes.Usage;
        await access.Desk.PauseAsync(search.Id, null, paused, cancellationToken);
        await arguments.InvocationConfiguration.Output.WriteLineAsync($"{(paused ? "paused" : "resumed")}  {search.Id}  {search.Definition.Name}");
        return ExitCodes.Well;
    }
}
