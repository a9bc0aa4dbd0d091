using System.CommandLine;
using System.Globalization;

using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Cli.Archives;
using NewsArchive.Cli.Output;

namespace NewsArchive.Cli.Commands.Sources;

/// <summary>newsarchive sources show.</summary>
internal static class ShowSource
{
    private const int RunsShown = 10;
    private const int FailuresShown = 5;

    public static Command Create()
    {
        var command = new Command("show", "Show a source: what is said of it, how it is doing, its last runs, and what failed in the last one.") { SourceFinder.Source, ArchiveAccess.Connection };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var access = await ImportAccess.OpenAsync(arguments, cancellationToken);
        if (await SourceFinder.FindAsync(arguments, access.Sources, cancellationToken) is not { } source) return ExitCodes.Usage;
        var output = arguments.InvocationConfiguration.Output;
        foreach (var (name, value) in Describe(source))
        {
            if (value is not null) await output.WriteLineAsync($"{name,-14}{value}");
        }

        var runs = await access.Runs.ListAsync(source.Id, null, RunsShown, cancellationToken);
        foreach (var run in runs) await output.WriteLineAsync($"run           {RunText.Line(run)}");
        if (runs.Count == 0) return ExitCodes.Well;
        foreach (var item in await access.Runs.ListItemsAsync(runs[0].Id, ItemOutcome.Failed, 0, FailuresShown, cancellationToken)) await output.WriteLineAsync($"failed        {item.Reason}");
        return ExitCodes.Well;
    }

    private static IEnumerable<(string Name, string? Value)> Describe(NewsSource source)
    {
        var (said, learnt) = (source.Definition, source.Memory);
        return
        [
            ("id", source.Id.ToString()), ("name", said.Name), ("kind", said.Kind.ToString().ToLowerInvariant()), ("address", said.Address), ("moved to", learnt.MovedTo),
            ("selector", said.Selector), ("publisher", said.Publisher), ("schedule", said.Schedule), ("time zone", said.TimeZone), ("paused", said.Paused ? "yes" : null),
            ("health", source.Health.ToString().ToLowerInvariant()), ("next visit", Time(source.NextRunAt)), ("last visit", Time(source.LastRunAt)), ("last read", Time(source.LastSuccessAt)),
            ("last error", source.LastError), ("error at", Time(source.LastErrorAt)), ("articles/day", learnt.ArticlesPerDay?.ToString("0.#", CultureInfo.InvariantCulture)), ("distrust", learnt.Distrust),
        ];
    }

    private static string? Time(DateTimeOffset? time) => time?.ToString("u", CultureInfo.InvariantCulture);
}
