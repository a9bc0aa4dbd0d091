using System.Diagnostics;

namespace NewsArchive.Benchmarks.Load.Pace;

/// <summary>
/// Sends each request at its moment, however many are still unanswered, and counts its time from that moment. One that waits for answers
/// before it sends would ask less of a service that stalls, and would not see how long all those waited who came meanwhile.
/// </summary>
internal static class OpenLoop
{
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromMilliseconds(1);

    /// <param name="arrivals">When requests are due, in order.</param>
    /// <param name="send">Sends the request of a number, from 0 on. It must not throw.</param>
    /// <param name="cancellationToken">Ends it: requests that are not due yet are not sent.</param>
    /// <returns>Once all are answered.</returns>
    public static async Task<LoadRecord> RunAsync(IEnumerable<TimeSpan> arrivals, Func<long, Task<LoadAnswer>> send, CancellationToken cancellationToken)
    {
        var (record, unanswered) = (new LoadRecord(), new List<Task>());
        var clock = Stopwatch.StartNew();
        // A thread of its own: timers of the pool come late where the pool is busy with answers.
        await Task.Factory.StartNew(
            () =>
            {
                var number = 0L;
                foreach (var due in arrivals)
                {
                    while (due > clock.Elapsed && !cancellationToken.IsCancellationRequested) Thread.Sleep(ShortestSleep);
                    if (cancellationToken.IsCancellationRequested) return;
                    unanswered.Add(SendAsync(record, clock, due, send, number++));
                    // Not each time, for each goes through all.
                    if (number % 1_024 == 0) unanswered.RemoveAll(static task => task.IsCompletedSuccessfully);
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        await Task.WhenAll(unanswered);
        return record;
    }

    private static async Task SendAsync(LoadRecord record, Stopwatch clock, TimeSpan due, Func<long, Task<LoadAnswer>> send, long number)
    {
        var sent = clock.Elapsed;
        var answer = await send(number);
        record.Add(due, sent, clock.Elapsed, answer);
    }
}
