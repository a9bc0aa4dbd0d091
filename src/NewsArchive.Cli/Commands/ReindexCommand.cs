using System.CommandLine;

using NewsArchive.Cli.Archives;
using NewsArchive.Cli.Output;

namespace NewsArchive.Cli.Commands;

/// <summary>newsarchive reindex.</summary>
internal static class ReindexCommand
{
    private static readonly Option<bool> All = new("--all") { Description = "Also what is up to date, should the index be damaged." };

    public static Command Create()
    {
        var command = new Command(
            "reindex",
            """
            Index articles again that another version of this program indexed. The archive may be in use meanwhile; broken off, it goes
            on where it was. The service does the same by itself when it starts.

            Example:
              newsarchive reindex
            """)
        {
            All, ArchiveAccess.Connection,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var access = ArchiveAccess.Open(arguments);
        var count = await access.SearchMaintenance.ReindexAsync(arguments.GetValue(All), progress: null, cancellationToken);
        while (await access.SearchMaintenance.CountWordsAsync(cancellationToken) > 0)
        {
            // Until nothing is left to count.
        }

        await arguments.InvocationConfiguration.Output.WriteLineAsync($"{count} articles indexed.");
        return ExitCodes.Well;
    }
}
