using System.CommandLine;
using System.Globalization;
using System.Text;

using NewsArchive.Cli.Archives;
using NewsArchive.Cli.Output;

namespace NewsArchive.Cli.Commands;

/// <summary>newsarchive corrections.</summary>
internal static class CorrectionsCommand
{
    private static readonly Argument<DirectoryInfo> Folder = new("DIRECTORY") { Description = "Where to write; made where it does not exist." };

    public static Command Create()
    {
        var command = new Command(
            "corrections",
            """
            Write the articles that somebody corrected by hand as labelled data: gold.jsonl with a label a line, and beside it a file
            with the raw text of each. Pages are left out: the offsets of their articles refer to the text taken from them.

            Example:
              newsarchive corrections labelled/
            """)
        {
            Folder, ArchiveAccess.Connection,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var access = ArchiveAccess.Open(arguments);
        await access.RequireCurrentSchemaAsync(cancellationToken);
        var folder = arguments.GetRequiredValue(Folder);
        folder.Create();
        var count = 0;
        await using var gold = new StreamWriter(Path.Combine(folder.FullName, "gold.jsonl"), append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        await foreach (var labelled in access.Corrections.ReadLabelsAsync(cancellationToken))
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, labelled.Label.File), labelled.Text, new UTF8Encoding(false), cancellationToken);
            await gold.WriteLineAsync(labelled.Label.ToJson());
            count++;
        }

        await arguments.InvocationConfiguration.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count} corrected articles"));
        return ExitCodes.Well;
    }
}
