using System.Diagnostics;

using NewsArchive.Benchmarks.Texts;
using NewsArchive.Parsing;

namespace NewsArchive.Benchmarks.Throughput;

/// <summary>The benchmark's figures within a few seconds, on one thread: for use while a rule is being changed.</summary>
internal static class QuickMeasurement
{
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(5);

    private static readonly ArticleParser Parser = new();

    private static readonly (string Name, Func<string, int> Work)[] Works =
    [
        ("Split", text => text.Split('\n').Length),
        ("ParseText", text => Parser.ParseText(text).Blocks.Count),
        ("ParseText with facts", text => Parser.ParseText(text).Quotes.Count),
    ];

    public static void Run()
    {
        var texts = TextSet.Load();
        Console.WriteLine(texts);
        Repeat(texts, Warmup);
        var rounds = Repeat(texts, Measured);
        for (var i = 0; i < Works.Length; i++) Print(Works[i].Name, texts, rounds[i], rounds[0]);
    }

    /// <summary>The fastest round of each work on each text: what other programs on the machine take away only ever adds.</summary>
    private static Round[] Repeat(TextSet texts, TimeSpan duration)
    {
        var fastest = texts.Texts.Select(_ => Enumerable.Repeat(Round.Slowest, Works.Length).ToArray()).ToArray();
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < duration;)
        {
            // Taken in turns, so that a slow spell of the machine hits all.
            for (var work = 0; work < Works.Length; work++)
            {
                for (var i = 0; i < fastest.Length; i++)
                {
                    var text = texts.Texts[i];
                    fastest[i][work] = fastest[i][work].OrFaster(Round.Of(() => Works[work].Work(text)));
                }
            }
        }

        return fastest.Aggregate((a, b) => [.. a.Zip(b, (x, y) => x + y)]);
    }

    private static void Print(string name, TextSet texts, Round round, Round split) => Console.WriteLine(
        $"{name,-21} {texts.Bytes * 1e3 / round.Nanoseconds,8:N1} MB/s {texts.Texts.Length * 1e9 / round.Nanoseconds,10:N0} articles/s {round.Nanoseconds / texts.Characters,7:N3} ns/char {(double)round.Bytes / texts.Characters,6:N2} B/char {round.Nanoseconds / split.Nanoseconds,6:N2} x Split");
}
