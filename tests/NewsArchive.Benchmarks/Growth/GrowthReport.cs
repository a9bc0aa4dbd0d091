namespace NewsArchive.Benchmarks.Growth;

/// <summary>Compares the times of a short and a long text of each shape.</summary>
internal static class GrowthReport
{
    /// <summary>How many times longer the long text, ten times the short one, may take.</summary>
    public const double MaxRatio = 12;

    private const int Short = 1_000_000;
    private const int Long = 10 * Short;

    /// <returns>Whether every shape stayed within the bound.</returns>
    public static bool Run(Shape[] shapes, TimeSpan timeout)
    {
        Console.WriteLine($"{"shape",-42} {"1 M",10} {"10 M",10} {"ratio",6} {"ns/char",8} {"peak",9}");
        var failed = 0;
        foreach (var shape in shapes)
        {
            var brief = ChildReading.Start(shape, Short, timeout);
            var full = ChildReading.Start(shape, Long, timeout);
            var well = Print(shape, brief, full);
            if (!well) failed++;
        }

        Console.WriteLine($"{shapes.Length - failed} of {shapes.Length} shapes within {MaxRatio} times");
        return failed == 0;
    }

    private static bool Print(Shape shape, Reading brief, Reading full)
    {
        var ratio = full.Milliseconds / brief.Milliseconds;
        var well = ratio <= MaxRatio;
        Console.WriteLine($"{shape.Name,-42} {brief.Milliseconds,7:N1} ms {full.Milliseconds,7:N0} ms {ratio,6:N1} {full.Milliseconds * 1e6 / Long,8:N1} {full.PeakMegabytes,6:N0} MB {(well ? "" : "FAILED ")}{brief.Failure ?? full.Failure}");
        return well;
    }
}
