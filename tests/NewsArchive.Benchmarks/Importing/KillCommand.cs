using System.CommandLine;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

using NewsArchive.Benchmarks.Texts;

namespace NewsArchive.Benchmarks.Importing;

/// <summary>kill: whether an import that is killed loses or doubles anything.</summary>
internal static class KillCommand
{
    private const int Generated = 1_000;

    public static Command Create()
    {
        var count = new Option<int>("--count") { Description = "How often imports are killed.", DefaultValueFactory = _ => 50 };
        var seed = new Option<int>("--seed") { Description = "Chooses the moments.", DefaultValueFactory = _ => 1 };
        var articles = new Option<int>("--articles") { Description = "At most so many articles.", DefaultValueFactory = _ => int.MaxValue };
        var postgres = new Option<string?>("--postgres") { Description = "On this PostgreSQL server, where databases may be created; else on SQLite.", HelpName = "CONNECTION" };
        var command = new Command("kill", "Kill imports at random moments (SIGKILL), let them go on, and compare the archive row for row with that of an undisturbed import.") { count, seed, articles, postgres };
        command.SetAction(async (arguments, _) =>
        {
            var path = Write(Articles().Take(arguments.GetValue(articles)));
            try
            {
                return await new KillTrial(arguments.GetValue(postgres), path).RunAsync(arguments.GetValue(count), arguments.GetValue(seed)) ? 0 : 1;
            }
            finally
            {
                File.Delete(path);
            }
        });
        return command;
    }

    /// <summary>Real ones where they lie beside the repository, else generated ones; every hundredth is damaged, and every fiftieth comes again, so that wrong counts show.</summary>
    private static IEnumerable<string> Articles()
    {
        var corpus = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "..", "shared", "corpus", "unlabelled.ndjson.gz"));
        var lines = File.Exists(corpus) ? ReadPacked(corpus) : GeneratedTexts.Make(Generated, seed: 1).Select((text, i) => new JsonObject { ["text"] = text, ["url"] = $"https://koran.example/{i}" }.ToJsonString());
        foreach (var (number, line) in lines.Index())
        {
            yield return line;
            if (number % 50 == 49) yield return line;
            if (number % 100 == 99) yield return "{damaged";
        }
    }

    private static IEnumerable<string> ReadPacked(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return line;
    }

    private static string Write(IEnumerable<string> lines)
    {
        var path = Path.Combine(Path.GetTempPath(), $"newsarchive-kill-{Guid.NewGuid():N}.ndjson");
        File.WriteAllLines(path, lines);
        return path;
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
