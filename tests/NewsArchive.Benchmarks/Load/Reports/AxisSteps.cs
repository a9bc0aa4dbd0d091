namespace NewsArchive.Benchmarks.Load.Reports;

/// <summary>Round numbers for an axis.</summary>
internal static class AxisSteps
{
    private const int Most = 5;

    /// <summary>0, and steps of 1, 2 or 5 times a power of ten up to the first that no value is above; at most seven numbers.</summary>
    public static IReadOnlyList<double> Linear(double highest)
    {
        if (!(highest > 0) || double.IsInfinity(highest)) return [0, 1];
        var power = Math.Pow(10, Math.Floor(Math.Log10(highest / Most)));
        var step = power * ((double[])[1, 2, 5, 10]).First(factor => highest / (power * factor) <= Most + 1e-9);
        return [.. Enumerable.Range(0, (int)Math.Ceiling((highest / step) - 1e-9) + 1).Select(number => Math.Round(number * step, 12))];
    }

    /// <summary>Powers of ten around all values.</summary>
    /// <param name="lowest">More than 0.</param>
    /// <param name="highest">No less than that.</param>
    public static IReadOnlyList<double> Logarithmic(double lowest, double highest)
    {
        var first = (int)Math.Floor(Math.Log10(lowest) + 1e-9);
        var last = Math.Max(first + 1, (int)Math.Ceiling(Math.Log10(highest) - 1e-9));
        return [.. Enumerable.Range(first, last - first + 1).Select(static power => Math.Pow(10, power))];
    }
}
