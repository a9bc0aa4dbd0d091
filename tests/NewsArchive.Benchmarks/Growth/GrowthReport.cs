namespace NewsArchive.Benchmarks.Growth;

/// <summary>Compares the times of a short and a long text of each shape.</summary>
internal static class GrowthReport
{
    /// <summary>How many times longer the long text, ten times the short one, may take.</summary>
    public const double MaxRatio = 12;

    private const int Short = 1_000_000;
    private const int Long = 10 * Short;
    private const int SecondLooks = 2;

    /// <returns>Whether every shape stayed within the bound.</returns>
    public static bool Run(Shape[] shapes, TimeSpan timeout)
    {
        Console.WriteLine($"{"shape",-42} {"1 M",10} {"10 M",10} {"ratio",6} {"ns/char",8} {"peak",9}");
        var failed = 0;
        foreach (var shape in shapes)
        {
            var brief = ChildReading.Start(shape, Short, timeout);
            var full = ChildReading.Start(shape, Long, timeout);
            // Other programs on the machine slow a reading down; they do so rarely in the same way twice.
            for (var n = 0; n < SecondLooks && full.Failure is null && full.Milliseconds > MaxRatio * brief.Milliseconds; n++)
            {
                brief = brief.OrFaster(ChildReading.Start(shape, Short, timeout));
                full = full.OrFaster(ChildReading.Start(shape, Long, timeout));
            }

            if (!Print(shape, brief, full)) failed++;
        }

        Console.WriteLine($"{shapes.Length - failed} of {shapes.Length} shapes within {MaxRatio} times");
        return failed == 0;
    }

    private static bool Print(Shape shape, GrowthReading brief, GrowthReading full)
    {
        var ratio = full.Milliseconds / brief.Milliseconds;
        var well = ratio <= MaxRatio;
        Console.WriteLine($"{shape.Name,-42} {brief.Milliseconds,7:N1} ms {full.Milliseconds,7:N0} ms {ratio,6:N1} {full.Milliseconds * 1e6 / Long,8:N1} {full.PeakMegabytes,6:N0} MB {(well ? "" : "FAILED ")}{brief.Failure ?? full.Failure}");
        return well;
    }
}
