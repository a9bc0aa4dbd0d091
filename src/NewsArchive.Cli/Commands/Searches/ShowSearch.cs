using System.CommandLine;
using System.Globalization;

using NewsArchive.Archive.SavedSearches;
using NewsArchive.Cli.Archives;
using NewsArchive.Cli.Output;

namespace NewsArchive.Cli.Commands.Searches;

/// <summary>newsarchive searches show.</summary>
internal static class ShowSearch
{
    private const int DeliveriesShown = 10;

    public static Command Create()
    {
        var command = new Command("show", "Show a saved search: what is said of it, how its webhook is doing, and its last deliveries.") { SearchFinder.Search, ArchiveAccess.Connection };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var access = await SearchAccess.OpenAsync(arguments, cancellationToken);
        if (await SearchFinder.FindAsync(arguments, access.Searches, cancellationToken) is not { } search) return ExitCodes.Usage;
        var output = arguments.InvocationConfiguration.Output;
        foreach (var (name, value) in Describe(search))
        {
            if (!string.IsNullOrEmpty(value)) await output.WriteLineAsync($"{name,-14}{value}");
        }

        foreach (var delivery in await access.Searches.ListDeliveriesAsync(search.Id, null, DeliveriesShown, cancellationToken))
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"delivery      {delivery.CreatedAt:u}  {delivery.MessageId}  {delivery.Kind.ToString().ToLowerInvariant()}  {delivery.State.ToString().ToLowerInvariant()}, {delivery.Articles} articles, {delivery.Attempts} attempts{(delivery.Error is { } error ? $": {error}" : "")}"));
        }

        return ExitCodes.Well;
    }

    private static IEnumerable<(string Name, string? Value)> Describe(SavedSearch search)
    {
        var (said, filter) = (search.Definition, search.Definition.Filter);
        return
        [
            ("id", search.Id.ToString()), ("name", said.Name), ("query", said.Query), ("publisher", filter.Publisher), ("place", filter.Place), ("section", filter.Section),
            ("author", filter.Author), ("tag", filter.Tag), ("from", Time(filter.From)), ("to", Time(filter.To)), ("hook", said.Hook), ("state", ListSearches.StateOf(search)),
            ("waiting", search.Waiting.ToString(CultureInfo.InvariantCulture)), ("next attempt", Time(search.NextAttemptAt)), ("last delivery", Time(search.LastDeliveryAt)),
            ("failing since", Time(search.FailingSince)), ("last error", search.LastError), ("error at", Time(search.LastErrorAt)), ("old secret", search.OldSecretUntil is { } until ? $"signs until {Time(until)}" : null),
        ];
    }

    private static string? Time(DateTimeOffset? time) => time?.ToString("u", CultureInfo.InvariantCulture);
}
