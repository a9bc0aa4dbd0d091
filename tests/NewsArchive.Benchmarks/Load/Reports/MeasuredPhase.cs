using NewsArchive.Benchmarks.Load.Pace;

namespace NewsArchive.Benchmarks.Load.Reports;

/// <summary>One load, in figures.</summary>
/// <param name="Name">Which.</param>
/// <param name="About">What was sent, and how.</param>
/// <param name="Seconds">How long the measuring took, until the last answer.</param>
/// <param name="PerSecond">Good answers.</param>
/// <param name="ArticlesPerSecond">Articles that were taken in.</param>
/// <param name="Times">Of all good answers first, then by what was asked.</param>
/// <param name="SentLate">How late the sender itself was; part of the times of an open loop.</param>
/// <param name="Errors">By kind.</param>
/// <param name="OverTime">Second by second.</param>
/// <param name="Memory">Of the service in RAM, sampled over the same time; empty where it cannot be seen.</param>
internal sealed record MeasuredPhase(
    string Name,
    string About,
    double Seconds,
    double PerSecond,
    double ArticlesPerSecond,
    IReadOnlyList<MeasuredTimes> Times,
    MeasuredTimes SentLate,
    IReadOnlyDictionary<string, long> Errors,
    IReadOnlyList<MeasuredSecond> OverTime,
    IReadOnlyList<MeasuredMemory> Memory)
{
    /// <param name="name">Which.</param>
    /// <param name="about">What was sent, and how.</param>
    /// <param name="record">What came.</param>
    /// <param name="took">Until the last answer.</param>
    /// <param name="memory">Of the service.</param>
    public static MeasuredPhase Of(string name, string about, LoadRecord record, TimeSpan took, IReadOnlyList<MeasuredMemory> memory)
    {
        var all = record.All();
        IEnumerable<MeasuredTimes> byKind = record.Times.Count > 1 ? record.Times.Select(static kind => MeasuredTimes.Of(kind.Key, kind.Value)) : [];
        return new MeasuredPhase(
            name, about, took.TotalSeconds, all.Count / took.TotalSeconds, record.Seconds.Sum(static second => second.Articles) / took.TotalSeconds,
            [MeasuredTimes.Of("all", all), .. byKind], MeasuredTimes.Of("sent late", record.Late), record.Errors,
            [.. record.Seconds.Select(static (second, number) => new MeasuredSecond(number, second.Answers, second.Articles, second.Errors, second.Slowest.TotalMilliseconds))], memory);
    }
}

/// <summary>Milliseconds.</summary>
internal sealed record MeasuredTimes(string Kind, long Count, double P50, double P90, double P99, double P999, double Max)
{
    public static MeasuredTimes Of(string kind, Timings times) => new(
        kind, times.Count, At(times, 50), At(times, 90), At(times, 99), At(times, 99.9), times.Max.TotalMilliseconds)
    {
        Curve = [.. CurvePercents.Select(percent => new MeasuredPercentile(percent, At(times, percent)))],
    };

    private static readonly double[] CurvePercents = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 99, 99.5, 99.9, 99.95, 99.99];

    private static double At(Timings times, double percent) => times.Percentile(percent).TotalMilliseconds;

    /// <summary>For plots.</summary>
    public IReadOnlyList<MeasuredPercentile> Curve { get; private init; } = [];
}

internal sealed record MeasuredPercentile(double Percent, double Milliseconds);

internal sealed record MeasuredSecond(int Second, long Answers, long Articles, long Errors, double SlowestMilliseconds);

internal sealed record MeasuredMemory(double Second, double Megabytes);
