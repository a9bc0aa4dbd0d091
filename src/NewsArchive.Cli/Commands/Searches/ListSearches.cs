using System.CommandLine;
using System.Globalization;

using NewsArchive.Archive.SavedSearches;
using NewsArchive.Cli.Archives;
using NewsArchive.Cli.Output;

namespace NewsArchive.Cli.Commands.Searches;

/// <summary>newsarchive searches list.</summary>
internal static class ListSearches
{
    public static Command Create()
    {
        var command = new Command("list", "List saved searches: state, last delivery, name, query; for those whose webhook fails, why.") { ArchiveAccess.Connection };
        command.SetAction(RunAsync);
        return command;
    }

    /// <summary>One word for how it is doing.</summary>
    public static string StateOf(SavedSearch search) =>
        search.PausedBecause switch { PauseReason.HookGone => "gone", not null => "paused", _ => search.Health.ToString().ToLowerInvariant() };

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var access = await SearchAccess.OpenAsync(arguments, cancellationToken);
        var output = arguments.InvocationConfiguration.Output;
        foreach (var search in await SearchFinder.AllAsync(access.Searches, cancellationToken))
        {
            var last = search.LastDeliveryAt?.ToString("u", CultureInfo.InvariantCulture) ?? "-";
            await output.WriteLineAsync($"{StateOf(search),-8}  {search.Id}  {last,-20}  {search.Definition.Name}  {search.Definition.Query}");
            if (search.ConsecutiveFailures > 0)
            {
                var next = search.NextAttemptAt is { } at ? string.Create(CultureInfo.InvariantCulture, $", next attempt {at:u}") : "";
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"          {search.ConsecutiveFailures} failures in a row, {search.Waiting} articles waiting{next}: {search.LastError}"));
            }
        }

        return ExitCodes.Well;
    }
}
