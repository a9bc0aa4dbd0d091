using System.CommandLine;

using NewsArchive.Cli.Archives;
using NewsArchive.Cli.Output;

namespace NewsArchive.Cli.Commands.Sources;

/// <summary>newsarchive sources add.</summary>
internal static class CreateSource
{
    public static Command Create()
    {
        var command = new Command(
            "add",
            """
            Add a source.

            Examples:
              newsarchive sources add https://www.example.com/rss
              newsarchive sources add --kind sitemap --schedule 30m https://www.example.com/sitemap_news.xml
              newsarchive sources add --kind listing --selector 'h2 a' https://www.example.com/indeks
            """);
        SourceOptions.AddTo(command);
        command.Options.Add(SourceOptions.Paused);
        command.Options.Add(ArchiveAccess.Connection);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var access = await ImportAccess.OpenAsync(arguments, cancellationToken);
        var added = await access.Desk.AddAsync(SourceOptions.Read(arguments) with { Paused = arguments.GetValue(SourceOptions.Paused) }, cancellationToken);
        if (!added.Ok)
        {
            foreach (var message in added.Fault.Errors.Values.SelectMany(messages => messages)) await arguments.InvocationConfiguration.Error.WriteLineAsync($"newsarchive: {message}");
            return ExitCodes.Usage;
        }

        var source = added.Value.Source;
        await arguments.InvocationConfiguration.Output.WriteLineAsync($"{(added.Value.IsNew ? "added" : "already there")}  {source.Id}  {source.Definition.Name}");
        return ExitCodes.Well;
    }
}
