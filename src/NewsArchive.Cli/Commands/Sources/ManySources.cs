using System.CommandLine;

using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Cli.Archives;
using NewsArchive.Cli.Output;

namespace NewsArchive.Cli.Commands.Sources;

/// <summary>Adds the sources of a list.</summary>
internal static class ManySources
{
    public static async Task<int> AddAsync(ParseResult arguments, IReadOnlyList<SourceInput> list, CancellationToken cancellationToken)
    {
        await using var access = await ImportAccess.OpenAsync(arguments, cancellationToken);
        var complaints = new Complaints(arguments.InvocationConfiguration.Error);
        var (added, known) = (0, 0);
        foreach (var input in list)
        {
            var source = await access.Desk.AddAsync(input with { Paused = arguments.GetValue(SourceOptions.Paused) }, cancellationToken);
            if (!source.Ok) complaints.Add(input.Address ?? "?", source.Fault.Message);
            else if (source.Value.IsNew) added++;
            else known++;
        }

        await arguments.InvocationConfiguration.Output.WriteLineAsync($"{added} added, {known} already there, {complaints.Count} refused");
        return complaints.ExitCode;
    }
}
