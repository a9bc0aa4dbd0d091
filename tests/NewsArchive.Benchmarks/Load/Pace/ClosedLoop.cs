using System.Diagnostics;

namespace NewsArchive.Benchmarks.Load.Pace;

/// <summary>Senders who send their next request when the one before is answered: the most that a service can do, not what its callers wait.</summary>
internal static class ClosedLoop
{
    /// <param name="connections">How many senders.</param>
    /// <param name="time">For how long; what is under way then gets its answer.</param>
    /// <param name="send">Sends the request of a number, from 0 on; null where there are no more. It must not throw.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<LoadRecord> RunAsync(int connections, TimeSpan time, Func<long, Task<LoadAnswer>?> send, CancellationToken cancellationToken)
    {
        var (record, last, clock) = (new LoadRecord(), -1L, Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(
            async () =>
            {
                while (clock.Elapsed < time && !cancellationToken.IsCancellationRequested)
                {
                    var sent = clock.Elapsed;
                    if (send(Interlocked.Increment(ref last)) is not { } sending) return;
                    var answer = await sending;
                    record.Add(sent, sent, clock.Elapsed, answer);
                }
            },
            CancellationToken.None)));
        return record;
    }
}
