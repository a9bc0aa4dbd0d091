using System.CommandLine;

using NewsArchive.Archive;
using NewsArchive.Cli.Commands;
using NewsArchive.Cli.Commands.Searches;
using NewsArchive.Cli.Commands.Sources;
using NewsArchive.Cli.Output;

var root = new RootCommand(
    """
    Reads dirty Indonesian news articles into clean, explained ones, and archives them.

    Environment: ConnectionStrings__Archive and Archive__Provider name the archive's database, Limits__MaxArticleBytes the most
    bytes of an article (10000000), Limits__MaxPageSeconds the most time for a page (10). The service reads the same variables.

    Exit codes: 0 all well; 1 some inputs failed, each named on standard error, the rest done; 2 wrong usage.
    """)
{
    ParseCommand.Create(), AnalyzeCommand.Create(), ImportCommand.Create(), SearchCommand.Create(), ReindexCommand.Create(), DatabaseCommand.Create(), KeysCommand.Create(),
    ConfigCommand.Create(), HealthCommand.Create(),
    ExportCommand.Create(), RestoreCommand.Create(), VerifyCommand.Create(), ReparseCommand.Create(), CorrectionsCommand.Create(), TakedownCommand.Create(),
    SourcesCommand.Create(), SearchesCommand.Create(),
};

var arguments = root.Parse(args);
try
{
    var code = await arguments.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    return arguments.Errors.Count > 0 ? ExitCodes.Usage : code;
}
catch (ArchiveException failure)
{
    await Console.Error.WriteLineAsync($"newsarchive: {failure.Message}");
    return failure is ArchiveConfigurationException ? ExitCodes.Usage : ExitCodes.SomeFailed;
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("newsarchive: cancelled");
    return ExitCodes.SomeFailed;
}
