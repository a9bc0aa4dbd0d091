namespace NewsArchive.Benchmarks.Load.Pace;

/// <summary>The moments at which requests are due, whatever becomes of those before them.</summary>
internal static class Arrivals
{
    /// <summary>The same gap between each two; the first is due at once.</summary>
    /// <param name="perSecond">More than 0.</param>
    /// <param name="time">Moments lie before it.</param>
    public static IEnumerable<TimeSpan> Constant(double perSecond, TimeSpan time)
    {
        Check(perSecond);
        // Of the number, not of the sum of gaps: rounding must not add up to another rate.
        for (var number = 0L; TimeSpan.FromSeconds(number / perSecond) is var due && due < time; number++) yield return due;
    }

    /// <summary>As of many senders who know nothing of one another (a Poisson process): gaps are exponentially distributed.</summary>
    /// <param name="perSecond">How many on average; more than 0.</param>
    /// <param name="time">Moments lie before it.</param>
    /// <param name="seed">The same seed gives the same moments.</param>
    public static IEnumerable<TimeSpan> Poisson(double perSecond, TimeSpan time, int seed)
    {
        Check(perSecond);
        var (random, seconds) = (new Random(seed), 0.0);
        while (true)
        {
            // 1 - x lies above 0, whose logarithm there is none of.
            seconds -= Math.Log(1 - random.NextDouble()) / perSecond;
            if (seconds >= time.TotalSeconds) yield break;
            yield return TimeSpan.FromSeconds(seconds);
        }
    }

    private static void Check(double perSecond)
    {
        if (!(perSecond > 0) || double.IsInfinity(perSecond)) throw new ArgumentOutOfRangeException(nameof(perSecond), perSecond, "Requests need a rate above 0.");
    }
}
