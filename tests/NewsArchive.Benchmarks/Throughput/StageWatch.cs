using System.Diagnostics;

namespace NewsArchive.Benchmarks.Throughput;

/// <summary>Adds up time and allocations stage by stage.</summary>
internal ref struct StageWatch(Round[] stages)
{
    private long _bytes = GC.GetAllocatedBytesForCurrentThread();
    private long _start = Stopwatch.GetTimestamp();
    private int _stage;

    /// <summary>Ends a stage; what comes next belongs to the one behind it.</summary>
    public void Next()
    {
        var (now, bytes) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        ref var stage = ref stages[_stage++];
        stage = new Round(stage.Nanoseconds + Stopwatch.GetElapsedTime(_start, now).TotalNanoseconds, stage.Bytes + bytes - _bytes);
        (_bytes, _start) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
    }
}
