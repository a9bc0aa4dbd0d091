using System.CommandLine;

using NewsArchive.Cli.Archives;
using NewsArchive.Cli.Output;

namespace NewsArchive.Cli.Commands.Sources;

/// <summary>newsarchive sources pause and resume.</summary>
internal static class PauseSource
{
    public static Command CreatePause() => Create("pause", "Suspend a source's visits.", paused: true);

    public static Command CreateResume() => Create("resume", "Take a source's visits up again.", paused: false);

    private static Command Create(string name, string description, bool paused)
    {
        var command = new Command(name, description) { SourceFinder.Source, ArchiveAccess.Connection };
        command.SetAction((arguments, token) => RunAsync(arguments, paused, token));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, bool paused, CancellationToken cancellationToken)
    {
        await using var access = await ImportAccess.OpenAsync(arguments, cancellationToken);
        if (await SourceFinder.FindAsync(arguments, access.Sources, cancellationToken) is not { } source) return ExitCodes.Usage;
        await access.Desk.PauseAsync(source.Id, null, paused, cancellationToken);
        await arguments.InvocationConfiguration.Output.WriteLineAsync($"{(paused ? "paused" : "resumed")}  {source.Id}  {source.Definition.Name}");
        return ExitCodes.Well;
    }
}
