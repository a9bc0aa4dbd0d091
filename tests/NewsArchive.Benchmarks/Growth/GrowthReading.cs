namespace NewsArchive.Benchmarks.Growth;

/// <summary>What reading one text took.</summary>
/// <param name="Milliseconds">Time of the fastest reading.</param>
/// <param name="PeakMegabytes">The most memory the process ever held, its start included.</param>
/// <param name="Failure">Why there is no time, else null.</param>
internal sealed record GrowthReading(double Milliseconds, double PeakMegabytes, string? Failure)
{
    public GrowthReading OrFaster(GrowthReading other) => other.Milliseconds < Milliseconds ? other : this;
}
