using System.CommandLine;

using NewsArchive.Archive.Importing.Starter;
using NewsArchive.Cli.Archives;

namespace NewsArchive.Cli.Commands.Sources;

/// <summary>newsarchive sources add-starter.</summary>
internal static class AddStarter
{
    public static Command Create()
    {
        var command = new Command(
            "add-starter",
            "Add over a hundred feeds and sitemaps of Indonesian outlets to begin with. None was checked: newsarchive sources list shows them as unchecked until they are visited, and then which fail and why.")
        {
            SourceOptions.Paused, ArchiveAccess.Connection,
        };
        command.SetAction((arguments, token) => ManySources.AddAsync(arguments, StarterList.Read(), token));
        return command;
    }
}
