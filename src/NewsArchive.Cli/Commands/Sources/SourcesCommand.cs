using System.CommandLine;

namespace NewsArchive.Cli.Commands.Sources;

/// <summary>newsarchive sources.</summary>
internal static class SourcesCommand
{
    public static Command Create() => new(
        "sources",
        """
        The feeds, sitemaps, listing pages and folders that the archive fills itself from. The service visits them as they are due;
        these commands work on the same database, also while it runs.

        Where a command takes a SOURCE, give its id, or its name or address, or a beginning of these that fits one source only.
        """)
    {
        CreateSource.Create(), ListSources.Create(), ShowSource.Create(), RunSource.Create(), PauseSource.CreatePause(), PauseSource.CreateResume(), RemoveSource.Create(),
        CheckSource.Create(), ExchangeSources.CreateImport(), ExchangeSources.CreateExport(), AddStarter.Create(),
    };
}
