using System.CommandLine;
using System.Text;

using NewsArchive.Cli.Output;

using Spectre.Console;

namespace NewsArchive.Cli.Commands;

/// <summary>newsarchive analyze.</summary>
internal static class AnalyzeCommand
{
    /// <summary>More than the longest line.</summary>
    private const int WideAsNeeded = 1_000_000_000;

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Print one JSON object a line: {\"text\", \"tokens\": [{\"text\", \"stem\", \"start\", \"end\", \"stop\"}]}.",
    };

    public static Command Create()
    {
        var command = new Command(
            "analyze",
            """
            Show what search makes of each line of standard input: its words, their stems, and which say nothing (stop words).

            Examples:
              echo 'Pemerintah memperpanjang larangan ekspor' | newsarchive analyze
              newsarchive analyze --json < words.txt
            """)
        {
            Json,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        await using var output = new BufferedStream(Console.OpenStandardOutput(), 64 * 1024);
        if (Console.IsOutputRedirected) AnsiConsole.Console.Profile.Width = WideAsNeeded;
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            if (arguments.GetValue(Json)) AnalyzedLines.WriteJson(output, line);
            else AnalyzedLines.WriteReadable(AnsiConsole.Console, line);
        }

        await output.FlushAsync(cancellationToken);
        return ExitCodes.Well;
    }
}
