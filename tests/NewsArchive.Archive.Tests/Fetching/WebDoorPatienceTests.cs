using System.Diagnostics;

using Microsoft.AspNetCore.Http;

using NewsArchive.Archive.Importing.Fetching;

using Xunit;

namespace NewsArchive.Archive.Tests.Fetching;

/// <summary>How the door waits and tries again, against a real server that asks for it.</summary>
public sealed class WebDoorPatienceTests : IAsyncLifetime
{
    private static readonly Uri Feed = new("http://koran.example/rss");

    private TestSite _site = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await TestSite.StartAsync(Stop);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task An_answer_shorter_than_it_declares_is_a_fault_and_tried_again()
    {
        _site.Answers("/rss", async context =>
        {
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("<rss>");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        var answer = await FetchAsync(TestSite.Quick with { Retries = 2, ObeyRobots = false });

        Assert.Equal((FetchFaultKind.Unreachable, true), (answer.Fault!.Kind, answer.Fault.Passing));
        Assert.Equal(3, _site.RequestsOf("/rss").Count());
    }

    [Fact]
    public async Task An_error_of_the_server_is_tried_again_and_a_success_taken()
    {
        var asked = 0;
        _site.Answers("/rss", context =>
        {
            context.Response.StatusCode = ++asked < 3 ? 500 : 200;
            return Task.CompletedTask;
        });
        var answer = await FetchAsync(TestSite.Quick with { Retries = 2 });

        Assert.Equal((200, 3), (answer.Status, asked));
    }

    [Fact]
    public async Task A_short_wish_to_wait_is_fulfilled()
    {
        var times = new List<long>();
        _site.Answers("/rss", context =>
        {
            times.Add(Stopwatch.GetTimestamp());
            context.Response.StatusCode = times.Count == 1 ? 429 : 200;
            context.Response.Headers.RetryAfter = "1";
            return Task.CompletedTask;
        });
        var answer = await FetchAsync(TestSite.Quick with { Retries = 2 });

        Assert.Equal(200, answer.Status);
        Assert.InRange(Stopwatch.GetElapsedTime(times[0], times[1]).TotalSeconds, 0.9, 20);
    }

    [Fact]
    public async Task A_long_wish_to_be_left_alone_is_told_and_kept_for_all_of_the_host()
    {
        _site.AnswersStatus("/rss", 429, ("Retry-After", "3600"));
        _site.Answers("/lain", "<rss/>");
        using var door = _site.Open(TestSite.Quick with { Retries = 2 });
        var first = await door.FetchAsync(new FetchRequest(Feed), Stop);
        var second = await door.FetchAsync(new FetchRequest(new Uri("http://koran.example/lain")), Stop);

        Assert.Equal((FetchFaultKind.Busy, TimeSpan.FromHours(1)), (first.Fault!.Kind, first.RetryAfter));
        Assert.Equal(FetchFaultKind.Busy, second.Fault?.Kind);
        Assert.InRange(second.RetryAfter!.Value.TotalSeconds, 3_500, 3_600);
        Assert.Empty(_site.RequestsOf("/lain"));
        Assert.Single(_site.RequestsOf("/rss"));
    }

    [Fact]
    public async Task A_wish_given_as_a_date_is_understood()
    {
        _site.AnswersStatus("/rss", 503, ("Retry-After", TimeProvider.System.GetUtcNow().AddHours(2).ToString("R", System.Globalization.CultureInfo.InvariantCulture)));
        var answer = await FetchAsync();

        Assert.Equal(FetchFaultKind.Busy, answer.Fault?.Kind);
        Assert.InRange(answer.RetryAfter!.Value.TotalMinutes, 115, 121);
    }

    [Fact]
    public async Task Requests_to_one_host_come_one_by_one_with_pauses_and_those_to_others_meanwhile()
    {
        var (now, most) = (0, 0);
        _site.Leads("lain.example", TestSite.PublicAddress);
        _site.Answers("/rss", async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await Task.Delay(50);
            Interlocked.Decrement(ref now);
        });
        _site.Answers("/cepat", "<rss/>");
        using var door = _site.Open(TestSite.Quick with { ObeyRobots = false, HostPause = TimeSpan.FromMilliseconds(200) });
        var slow = Enumerable.Range(0, 4).Select(_ => door.FetchAsync(new FetchRequest(Feed), Stop)).ToList();
        var other = await door.FetchAsync(new FetchRequest(new Uri("http://lain.example/cepat")), Stop);
        Assert.False(slow.TrueForAll(one => one.IsCompleted));
        await Task.WhenAll(slow);

        Assert.Equal((200, 1), (other.Status, most));
        var times = _site.RequestsOf("/rss").Select(request => request.At).ToList();
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.InRange(Stopwatch.GetElapsedTime(pair.First, pair.Second).TotalMilliseconds, 100, 60_000));
    }

    private async Task<FetchAnswer> FetchAsync(FetchSettings? settings = null, FetchRequest? request = null)
    {
        using var door = _site.Open(settings);
        return await door.FetchAsync(request ?? new FetchRequest(Feed), Stop);
    }
}
