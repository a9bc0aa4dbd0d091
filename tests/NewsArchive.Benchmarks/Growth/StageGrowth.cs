using NewsArchive.Benchmarks.Throughput;

namespace NewsArchive.Benchmarks.Growth;

/// <summary>Finds the steps of the parser whose time grows faster than a hostile text.</summary>
internal static class StageGrowth
{
    // Long enough to tell quadratic growth from noise, short enough to wait for it.
    private const int Short = 50_000;
    private const int Factor = 4;

    // Cheaper steps are not worth a line.
    private const double MinNanosecondsPerCharacter = 5;

    public static void Print(Shape shape)
    {
        Console.WriteLine(shape.Name);
        var names = StageMeasurement.Names();
        var (brief, full) = (Measure(shape.Make(Short)), Measure(shape.Make(Short * Factor)));
        for (var i = 0; i < names.Length; i++)
        {
            var perCharacter = full[i].Nanoseconds / (Short * Factor);
            if (perCharacter >= MinNanosecondsPerCharacter)
                Console.WriteLine($"  {names[i],-42} {perCharacter,9:N1} ns/char, {full[i].Nanoseconds / brief[i].Nanoseconds,5:N1} times the time for {Factor} times the text");
        }
    }

    private static Round[] Measure(string text)
    {
        StageMeasurement.Once(text);
        return StageMeasurement.Once(text);
    }
}
