using System.CommandLine;

namespace NewsArchive.Cli.Commands.Searches;

/// <summary>newsarchive searches.</summary>
internal static class SearchesCommand
{
    public static Command Create() => new(
        "searches",
        """
        Searches that post each new article they find to a webhook. The service looks for matches and delivers them;
        these commands work on the same database, also while it runs.

        Where a command takes a SEARCH, give its id or its name, or a beginning of these that fits one search only.
        """)
    {
        CreateSearch.Create(), ListSearches.Create(), ShowSearch.Create(), PauseSearch.CreatePause(), PauseSearch.CreateResume(), RotateSecret.Create(), TestSearch.Create(), RemoveSearch.Create(),
    };
}
