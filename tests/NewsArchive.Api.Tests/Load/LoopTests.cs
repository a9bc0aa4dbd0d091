using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Benchmarks.Load.Pace;

using Xunit;

namespace NewsArchive.Api.Tests.Load;

public sealed class LoopTests
{
    private static readonly TimeSpan Stall = TimeSpan.FromMilliseconds(600);

    /// <summary>All requests of the first moments wait for the end of a stall; those after it are answered at once.</summary>
    private static async Task<LoadAnswer> AnswerAsync(Task stall)
    {
        await stall;
        return new LoadAnswer("asked", null, 1);
    }

    [Fact]
    public async Task An_open_loop_counts_the_wait_of_all_who_came_during_a_stall()
    {
        // From the first request on, however late a busy machine begins.
        var stall = new Lazy<Task>(() => Task.Delay(Stall, ApiHost.Stop));
        var record = await OpenLoop.RunAsync(Arrivals.Constant(100, TimeSpan.FromSeconds(1)), _ => AnswerAsync(stall.Value), ApiHost.Stop);
        var times = record.All();
        Assert.Equal(100, times.Count);
        // Due every 10 ms, 36 of 100 came in the first 350 ms of the stall, and waited 250 ms and more.
        Assert.True(times.Percentile(65) >= TimeSpan.FromMilliseconds(200), $"65 of 100 waited {times.Percentile(65)} at most.");
        Assert.True(times.Max >= TimeSpan.FromMilliseconds(500), $"The first waited {times.Max}.");
    }

    [Fact]
    public async Task A_closed_loop_has_as_many_under_way_as_it_has_connections_and_ends_where_there_is_no_more()
    {
        var (under, most) = (0, 0);
        var record = await ClosedLoop.RunAsync(
            4, TimeSpan.FromMinutes(1),
            number => number < 40 ? SendAsync() : null, ApiHost.Stop);
        Assert.Equal(40, record.All().Count);
        Assert.Equal(4, most);

        async Task<LoadAnswer> SendAsync()
        {
            var now = Interlocked.Increment(ref under);
            InterlockedMax(ref most, now);
            await Task.Delay(20, ApiHost.Stop);
            Interlocked.Decrement(ref under);
            return new LoadAnswer("asked", null, 0);
        }
    }

    [Fact]
    public void Errors_are_counted_by_kind_and_second_and_are_in_no_percentile()
    {
        var record = new LoadRecord();
        record.Add(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromSeconds(0.1), new LoadAnswer("post", null, 3));
        record.Add(TimeSpan.Zero, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(2.5), new LoadAnswer("post", "status 503", 0));
        record.Add(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2.2), new LoadAnswer("search", null, 0));
        Assert.Equal(1, Assert.Single(record.Errors, static error => error.Key == "post: status 503").Value);
        Assert.Equal(["post", "search"], record.Times.Keys);
        Assert.Equal(2, record.All().Count);
        Assert.InRange(record.All().Max, TimeSpan.FromSeconds(0.199), TimeSpan.FromSeconds(0.201));
        Assert.Equal(
            [new LoadSecond(1, 3, 0, TimeSpan.FromSeconds(0.1)), new LoadSecond(0, 0, 0, TimeSpan.Zero), new LoadSecond(1, 0, 1, TimeSpan.FromSeconds(2.2) - TimeSpan.FromSeconds(2))],
            record.Seconds);
        Assert.Equal(TimeSpan.FromSeconds(2.5), record.LastAnswer);
        Assert.Equal(TimeSpan.FromSeconds(0.5), record.Late.Max);
    }

    private static void InterlockedMax(ref int most, int now)
    {
        for (var seen = Volatile.Read(ref most); seen < now && Interlocked.CompareExchange(ref most, now, seen) != seen;) seen = Volatile.Read(ref most);
    }
}
