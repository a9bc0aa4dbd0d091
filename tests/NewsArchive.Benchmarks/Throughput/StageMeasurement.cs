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
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(8);

    private static readonly Knowledge BuiltIn = TextCleaner.Learn(PublisherCatalog.BuiltIn);

    public static void Run()
    {
        var texts = TextSet.Load();
        Repeat(texts, Warmup);
        var stages = Repeat(texts, Measured);
        var characters = (double)texts.Characters;

        Console.WriteLine(texts);
        var names = Names();
        for (var i = 0; i < names.Length; i++) Print(names[i], stages[i], characters);
        Print("all", stages.Aggregate((a, b) => a + b), characters);
    }

    /// <summary>The stages of reading one text once.</summary>
    public static Round[] Once(string text)
    {
        var stages = new Round[Names().Length];
        Measure(text, stages);
        return stages;
    }

    public static string[] Names() =>
        ["lines and signals", .. TextCleaner.Recognizers.Select(r => $"{r.Method.DeclaringType?.Name}.{r.Method.Name}"), "assembly", "facts"];

    /// <summary>The fastest round of each stage of each text: what other programs on the machine take away only ever adds.</summary>
    private static Round[] Repeat(TextSet texts, TimeSpan duration)
    {
        var count = Names().Length;
        var fastest = texts.Texts.Select(_ => Enumerable.Repeat(Round.Slowest, count).ToArray()).ToArray();
        var stages = new Round[count];
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < duration;)
        {
            for (var text = 0; text < fastest.Length; text++)
            {
                Array.Clear(stages);
                Measure(texts.Texts[text], stages);
                for (var i = 0; i < count; i++) fastest[text][i] = fastest[text][i].OrFaster(stages[i]);
            }
        }

        return fastest.Aggregate((a, b) => [.. a.Zip(b, (x, y) => x + y)]);
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

        var article = ArticleAssembly.Assemble(draft, PublisherFinder.Choose(BuiltIn.Catalog, draft.Hints, draft.Publisher, draft.UnknownOutlet, text));
        watch.Next();
        _ = article.Facts?.Value;
        watch.Next();
    }

    private static void Print(string name, Round stage, double characters) =>
        Console.WriteLine($"{name,-42} {stage.Nanoseconds / characters,7:N3} ns/char {stage.Bytes / characters,6:N2} B/char");
}
