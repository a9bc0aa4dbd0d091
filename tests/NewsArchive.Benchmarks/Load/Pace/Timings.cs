using HdrHistogram;

namespace NewsArchive.Benchmarks.Load.Pace;

/// <summary>How long things took, from a microsecond to an hour; what percentiles are told of is at most a thousandth off. Not for several threads.</summary>
internal sealed class Timings
{
    private const int Digits = 3;
    private const long Longest = 3_600_000_000;

    private readonly LongHistogram _microseconds = new(Longest, Digits);

    public long Count => _microseconds.TotalCount;

    public TimeSpan Max { get; private set; }

    /// <summary>Longer ones count as an hour, negative ones as none.</summary>
    public void Add(TimeSpan time)
    {
        if (time > Max) Max = time;
        _microseconds.RecordValue(Math.Clamp((long)time.TotalMicroseconds, 0, Longest));
    }

    public void Add(Timings others)
    {
        if (others.Max > Max) Max = others.Max;
        _microseconds.Add(others._microseconds);
    }

    /// <summary>The time within which so many of a hundred were, by the nearest rank; zero where there are none.</summary>
    /// <param name="percent">0 to 100.</param>
    public TimeSpan Percentile(double percent)
    {
        if (Count == 0) return TimeSpan.Zero;
        // The histogram rounds the rank, so that of few times a lower one might be told: it is given the share that is a whole rank.
        var rank = Math.Max(1, Math.Ceiling((percent / 100 * Count) - 1e-9));
        return TimeSpan.FromMicroseconds(Math.Min(_microseconds.GetValueAtPercentile(100 * rank / Count), Max.TotalMicroseconds));
    }
}
