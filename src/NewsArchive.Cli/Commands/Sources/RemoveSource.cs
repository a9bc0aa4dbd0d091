using System.CommandLine;

using NewsArchive.Cli.Archives;
using NewsArchive.Cli.Output;

namespace NewsArchive.Cli.Commands.Sources;

/// <summary>newsarchive sources remove.</summary>
internal static class RemoveSource
{
    public static Command Create()
    {
        var command = new Command("remove", "Remove a source with its runs. Its articles stay.") { SourceFinder.Source, ArchiveAccess.Connection };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var access = await ImportAccess.OpenAsync(arguments, cancellationToken);
        if (await SourceFinder.FindAsync(arguments, access.Sources, cancellationToken) is not { } source) return ExitCodes.Usage;
        await access.Sources.RemoveAsync(source.Id, cancellationToken);
        await arguments.InvocationConfiguration.Output.WriteLineAsync($"removed  {source.Id}  {source.Definition.Name}");
        return ExitCodes.Well;
    }
}
