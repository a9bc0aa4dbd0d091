using System.Diagnostics;

using NewsArchive.Benchmarks.Texts;
using NewsArchive.Parsing;
using NewsArchive.Parsing.Cleaning;
using NewsArchive.Parsing.Cleaning.Drafting;
using NewsArchive.Parsing.Publishers;

namespace NewsArchive.Benchmarks.Throughput;

/// <summary>What each step of reading raw text costs: the draft, every recogniser, the assembly.</summary>
internal static class StageMeasurement
{
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(4);

    private static readonly Knowledge BuiltIn = TextCleaner.Learn(PublisherCatalog.BuiltIn);

    public static void Run()
    {
        var texts = TextSet.Load();
        Repeat(texts, Warmup);
        var (stages, rounds) = Repeat(texts, Measured);
        var characters = (double)texts.Characters * rounds;

        Console.WriteLine(texts);
        var names = Names();
        for (var i = 0; i < names.Length; i++) Print(names[i], stages[i], characters);
        Print("all", new Round(stages.Sum(s => s.Nanoseconds), stages.Sum(s => s.Bytes)), characters);
    }

    /// <summary>The stages of reading one text once.</summary>
    public static Round[] Once(string text)
    {
        var stages = new Round[TextCleaner.Recognizers.Length + 2];
        Measure(text, stages);
        return stages;
    }

    public static string[] Names() =>
        ["lines and signals", .. TextCleaner.Recognizers.Select(r => $"{r.Method.DeclaringType?.Name}.{r.Method.Name}"), "assembly"];

    private static (Round[] Stages, int Rounds) Repeat(TextSet texts, TimeSpan duration)
    {
        var stages = new Round[TextCleaner.Recognizers.Length + 2];
        var rounds = 0;
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < duration; rounds++)
        {
            foreach (var text in texts.Texts) Measure(text, stages);
        }

        return (stages, rounds);
    }

    private static void Measure(string text, Round[] stages)
    {
        var watch = new StageWatch(stages);
        var draft = new Draft(text, ArticleHints.None, BuiltIn, PublisherFinder.FromHints(BuiltIn.Catalog, ArticleHints.None));
        watch.Next();
        foreach (var recognize in TextCleaner.Recognizers)
        {
            recognize(draft);
            watch.Next();
        }

        ArticleAssembly.Assemble(draft, PublisherFinder.Choose(BuiltIn.Catalog, draft.Hints, draft.Publisher, draft.UnknownOutlet, text));
        watch.Next();
    }

    private static void Print(string name, Round stage, double characters) =>
        Console.WriteLine($"{name,-42} {stage.Nanoseconds / characters,7:N3} ns/char {stage.Bytes / characters,6:N2} B/char");
}
