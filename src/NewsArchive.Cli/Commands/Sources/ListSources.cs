using System.CommandLine;
using System.Globalization;

using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Cli.Archives;
using NewsArchive.Cli.Output;

namespace NewsArchive.Cli.Commands.Sources;

/// <summary>newsarchive sources list.</summary>
internal static class ListSources
{
    private static readonly Option<bool> Failing = new("--failing") { Description = "Only those that could not be read lately, with the reason." };

    public static Command Create()
    {
        var command = new Command("list", "List all sources: health, name, address; for those that fail, why.") { Failing, ArchiveAccess.Connection };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var access = await ImportAccess.OpenAsync(arguments, cancellationToken);
        var output = arguments.InvocationConfiguration.Output;
        var sources = await SourceFinder.AllAsync(access.Sources, cancellationToken);
        foreach (var source in sources.Where(source => !arguments.GetValue(Failing) || source.Health == SourceHealth.Failing))
        {
            var state = source.Definition.Paused ? "paused" : source.Health.ToString().ToLowerInvariant();
            await output.WriteLineAsync($"{state,-9}  {source.Id}  {source.Definition.Name}  {source.Definition.Address}");
            if (source.Health == SourceHealth.Failing)
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"           {source.ConsecutiveFailures} failures in a row, next visit {source.NextRunAt:u}: {source.LastError}"));
        }

        return ExitCodes.Well;
    }
}
