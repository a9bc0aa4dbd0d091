using System.CommandLine;
using System.Globalization;

using NewsArchive.Cli.Archives;
using NewsArchive.Cli.Output;

namespace NewsArchive.Cli.Commands.Searches;

/// <summary>newsarchive searches test.</summary>
internal static class TestSearch
{
    public static Command Create()
    {
        var command = new Command("test", "Send the webhook a signed message of the type search.test, from here and now. Exit code 1: it was not taken.") { SearchFinder.Search, ArchiveAccess.Connection };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var access = await SearchAccess.OpenAsync(arguments, cancellationToken);
        if (await SearchFinder.FindAsync(arguments, access.Searches, cancellationToken) is not { } search) return ExitCodes.Usage;
        if (await access.Trial.TryAsync(search.Id, cancellationToken) is not { } tried) return ExitCodes.SomeFailed;
        if (tried.Ok)
        {
            await arguments.InvocationConfiguration.Output.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"taken  {tried.MessageId}  HTTP {tried.Status} in {tried.Milliseconds} ms, {tried.Articles} articles shown"));
            return ExitCodes.Well;
        }

        await arguments.InvocationConfiguration.Error.WriteLineAsync($"newsarchive: {tried.Error}");
        return ExitCodes.SomeFailed;
    }
}
