using System.Diagnostics;

using NewsArchive.Benchmarks.Texts;

namespace NewsArchive.Benchmarks.Throughput;

/// <summary>The benchmark's figures within a few seconds, on one thread: for use while a rule is being changed.</summary>
internal static class QuickMeasurement
{
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(4);

    public static void Run()
    {
        var texts = TextSet.Load();
        var benchmark = new ParseBenchmark();
        Console.WriteLine(texts);
        Repeat(benchmark, Warmup);
        var (split, parse) = Repeat(benchmark, Measured);
        Print("Split", texts, split);
        Print("ParseText", texts, parse);
        Console.WriteLine($"time of ParseText / time of Split: {parse.Nanoseconds / split.Nanoseconds:N2}");
    }

    /// <summary>The fastest round of each: what other programs on the machine take away only ever adds.</summary>
    private static (Round Split, Round Parse) Repeat(ParseBenchmark benchmark, TimeSpan duration)
    {
        var (split, parse) = (Round.Slowest, Round.Slowest);
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < duration;)
        {
            // Taken in turns, so that a slow spell of the machine hits both.
            split = split.OrFaster(Round.Of(benchmark.Split));
            parse = parse.OrFaster(Round.Of(benchmark.ParseText));
        }

        return (split, parse);
    }

    private static void Print(string name, TextSet texts, Round round) => Console.WriteLine(
        $"{name,-10} {texts.Bytes * 1e3 / round.Nanoseconds,8:N1} MB/s {texts.Texts.Length * 1e9 / round.Nanoseconds,10:N0} articles/s {round.Nanoseconds / texts.Characters,7:N3} ns/char {(double)round.Bytes / texts.Characters,6:N2} B/char");
}
