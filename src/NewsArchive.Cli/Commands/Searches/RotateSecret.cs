using System.CommandLine;

using NewsArchive.Cli.Archives;
using NewsArchive.Cli.Output;

namespace NewsArchive.Cli.Commands.Searches;

/// <summary>newsarchive searches rotate.</summary>
internal static class RotateSecret
{
    public static Command Create()
    {
        var command = new Command(
            "rotate", "Give a saved search another secret, and print it. It is shown this once; for a day (Webhooks__OldSecretHours) messages carry the signatures of both.")
        {
            SearchFinder.Search, ArchiveAccess.Connection,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var access = await SearchAccess.OpenAsync(arguments, cancellationToken);
        if (await SearchFinder.FindAsync(arguments, access.Searches, cancellationToken) is not { } search) return ExitCodes.Usage;
        if (await access.Desk.RotateAsync(search.Id, cancellationToken) is not { } made) return ExitCodes.SomeFailed;
        await arguments.InvocationConfiguration.Error.WriteLineAsync($"another secret for  {search.Id}  {search.Definition.Name}");
        await arguments.InvocationConfiguration.Output.WriteLineAsync(made.Secret.Reveal());
        return ExitCodes.Well;
    }
}
