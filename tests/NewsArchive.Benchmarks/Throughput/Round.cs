using System.Diagnostics;

namespace NewsArchive.Benchmarks.Throughput;

/// <summary>What one run of some work cost on this thread.</summary>
internal readonly record struct Round(double Nanoseconds, long Bytes)
{
    public static readonly Round Slowest = new(double.MaxValue, 0);

    public static Round Of(Func<int> work)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        work();
        return new Round(Stopwatch.GetElapsedTime(start).TotalNanoseconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    public Round OrFaster(Round other) => other.Nanoseconds < Nanoseconds ? other : this;

    public static Round operator +(Round a, Round b) => new(a.Nanoseconds + b.Nanoseconds, a.Bytes + b.Bytes);
}
