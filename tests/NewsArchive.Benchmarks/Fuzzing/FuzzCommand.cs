using System.CommandLine;

using NewsArchive.Benchmarks.Fuzzing.Html;
using NewsArchive.Benchmarks.Fuzzing.RawText;
using NewsArchive.Benchmarks.Pages;
using NewsArchive.Benchmarks.Texts;

namespace NewsArchive.Benchmarks.Fuzzing;

/// <summary>fuzz and fuzz-pages: whether any input breaks what the parser promises.</summary>
internal static class FuzzCommand
{
    private const string Shown = "A failure is printed with its number and as the shortest input found that still fails in the same way.";

    public static Command OfTexts() => Create(
        "fuzz",
        $"""
        Parse damaged articles and random Unicode, and check what holds for every text:
          nothing throws; dateline, blocks and removed pieces cover each letter and digit exactly once; the texts of
          pieces are those of the source; the same text gives the same JSON twice; the JSON reads back to itself.

        {Shown}
        """,
        seed => new TextTarget(new TextMaker(TextSet.Load().Texts, seed)));

    public static Command OfPages() => Create(
        "fuzz-pages",
        $"""
        Parse damaged pages and random markup, and check what holds for every page:
          it is read or refused, within the limits of time and memory of a page; for the text taken from it the same
          holds as under fuzz.

        {Shown}
        """,
        seed => new HtmlTarget(new HtmlMaker(PageSet.Load().Pages, seed)));

    private static Command Create(string name, string description, Func<int, IFuzzTarget> target)
    {
        var count = new Option<long>("--count") { Description = "How many inputs to try.", DefaultValueFactory = _ => 100_000 };
        var first = new Option<long>("--first") { Description = "The number of the first one: to see a failure again.", DefaultValueFactory = _ => 0 };
        var seed = new Option<int>("--seed") { Description = "Other seeds give other inputs; the same seed and number give the same input everywhere.", DefaultValueFactory = _ => 1 };
        var threads = new Option<int>("--threads") { Description = "How many inputs to try at once.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var failures = new Option<int>("--failures") { Description = "Stop after this many different failures.", DefaultValueFactory = _ => 1 };
        var command = new Command(name, description) { count, first, seed, threads, failures };
        command.SetAction(arguments =>
        {
            var run = new FuzzRun(target(arguments.GetValue(seed)), arguments.GetValue(first), arguments.GetValue(count), arguments.GetValue(failures));
            return run.Run(Math.Max(1, arguments.GetValue(threads))) ? 0 : 1;
        });
        return command;
    }
}
