using System.Diagnostics;
using System.Text;

namespace NewsArchive.Benchmarks.Fuzzing;

/// <summary>Tries inputs on several threads until enough have failed or all have been tried.</summary>
internal sealed class FuzzRun(IFuzzTarget target, long first, long count, int maxFailures)
{
    private const int BatchSize = 50;

    private static readonly TimeSpan BetweenReports = TimeSpan.FromSeconds(10);

    private readonly HashSet<string> _kinds = [];
    private readonly Lock _lock = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private long _taken;
    private long _done;
    private TimeSpan _slowest;
    private long _slowestNumber;

    /// <returns>Whether no input failed.</returns>
    public bool Run(int threads)
    {
        var workers = new Thread[threads];
        for (var i = 0; i < threads; i++)
        {
            workers[i] = new Thread(Work);
            workers[i].Start();
        }

        foreach (var worker in workers)
        {
            while (!worker.Join(BetweenReports)) Report();
        }

        Report();
        return _kinds.Count == 0;
    }

    private void Work()
    {
        var buffer = new StringBuilder();
        for (var from = Next(); from < count; from = Next())
        {
            for (var number = first + from; number < first + Math.Min(count, from + BatchSize); number++) Try(number, buffer);
        }
    }

    /// <summary>The first of the next cases, or past the last one where enough have failed.</summary>
    private long Next()
    {
        lock (_lock) return _kinds.Count < maxFailures ? (_taken += BatchSize) - BatchSize : count;
    }

    private void Try(long number, StringBuilder buffer)
    {
        var input = target.Make(number, buffer);
        var start = Stopwatch.GetTimestamp();
        var failure = target.Check(input);
        var elapsed = Stopwatch.GetElapsedTime(start);
        lock (_lock)
        {
            _done++;
            if (elapsed > _slowest) (_slowest, _slowestNumber) = (elapsed, number);
            if (failure is null || !_kinds.Add(failure.Kind)) return;
        }

        Print(number, Shrinking.Shortest(input, shorter => target.Check(shorter)?.Kind == failure.Kind), failure.Kind);
    }

    private void Print(long number, string shortest, string kind)
    {
        var failure = target.Check(shortest);
        lock (_lock) Console.WriteLine($"FAILED case {number}: {kind}\n  {CSharpLiteral.Of(shortest)}\n  {failure?.Detail}");
    }

    private void Report()
    {
        lock (_lock) Console.WriteLine($"{_done:N0} {target.Inputs} in {_clock.Elapsed.TotalSeconds:N0} s, {_done / _clock.Elapsed.TotalSeconds:N0} a second; slowest {_slowest.TotalMilliseconds:N1} ms (case {_slowestNumber}); {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB at most; failures: {_kinds.Count}");
    }
}
