using System.CommandLine;

namespace NewsArchive.Benchmarks.Fuzzing;

/// <summary>fuzz: whether any text breaks what the parser promises.</summary>
internal static class FuzzCommand
{
    public static Command Create()
    {
        var count = new Option<long>("--count") { Description = "How many texts to try.", DefaultValueFactory = _ => 100_000 };
        var first = new Option<long>("--first") { Description = "The number of the first one: to see a failure again.", DefaultValueFactory = _ => 0 };
        var seed = new Option<int>("--seed") { Description = "Other seeds give other texts; the same seed and number give the same text everywhere.", DefaultValueFactory = _ => 1 };
        var threads = new Option<int>("--threads") { Description = "How many texts to try at once.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var failures = new Option<int>("--failures") { Description = "Stop after this many different failures.", DefaultValueFactory = _ => 1 };
        var command = new Command(
            "fuzz",
            """
            Parse damaged articles and random Unicode, and check what holds for every text:
              nothing throws; dateline, blocks and removed pieces cover each letter and digit exactly once; the texts of
              pieces are those of the source; the same text gives the same JSON twice; the JSON reads back to itself.

            A failure is printed with its number and as the shortest text found that still fails in the same way.
            """)
        {
            count, first, seed, threads, failures,
        };
        command.SetAction(arguments =>
        {
            var cases = new CaseMaker(Texts.TextSet.Load().Texts, arguments.GetValue(seed));
            var run = new FuzzRun(cases, arguments.GetValue(first), arguments.GetValue(count), arguments.GetValue(failures));
            return run.Run(Math.Max(1, arguments.GetValue(threads))) ? 0 : 1;
        });
        return command;
    }
}
