using System.Diagnostics;

namespace NewsArchive.Benchmarks.Exporting;

/// <summary>How long something took, of the processor too, and the most memory that was in use meanwhile.</summary>
/// <param name="Rows">What it came to.</param>
/// <param name="PeakBytes">The most that was resident, sampled.</param>
internal sealed record WatchedRun(long Rows, TimeSpan Elapsed, TimeSpan Processor, long PeakBytes)
{
    private static readonly TimeSpan Sample = TimeSpan.FromMilliseconds(50);

    public double RowsPerSecond => Rows / Elapsed.TotalSeconds;

    public static async Task<WatchedRun> RunAsync(Func<Task<long>> work)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (before, watch, peak) = (process.TotalProcessorTime, Stopwatch.StartNew(), 0L);
        var running = Task.Run(work);
        while (!running.IsCompleted)
        {
            process.Refresh();
            peak = Math.Max(peak, process.WorkingSet64);
            await Task.WhenAny(running, Task.Delay(Sample));
        }

        var rows = await running;
        process.Refresh();
        return new WatchedRun(rows, watch.Elapsed, process.TotalProcessorTime - before, peak);
    }
}
