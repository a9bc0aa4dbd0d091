using System.Diagnostics;
using System.IO.Compression;
using System.Text;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

using NewsArchive.Archive.Importing.Fetching;

using Xunit;

namespace NewsArchive.Archive.Tests.Fetching;

/// <summary>The door to the network against a real server that misbehaves.</summary>
public sealed class WebDoorTests : IAsyncLifetime
{
    private static readonly Uri Feed = new("http://koran.example/rss");

    private TestSite _site = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await TestSite.StartAsync(Stop);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_page_comes_with_its_type_validators_and_size()
    {
        _site.Answers("/rss", "<rss>é</rss>", "Application/RSS+XML; charset=\"utf-8\"", ("ETag", "\"satu\""), ("Last-Modified", "Mon, 04 Mar 2024 09:00:00 GMT"));
        var answer = await FetchAsync();

        Assert.Null(answer.Fault);
        Assert.Equal((200, "application/rss+xml", "utf-8", "\"satu\"", "Mon, 04 Mar 2024 09:00:00 GMT", 13L), (answer.Status, answer.MediaType, answer.Charset, answer.ETag, answer.LastModified, answer.WireBytes));
        Assert.Equal("<rss>é</rss>", Encoding.UTF8.GetString(answer.Body.Span));
    }

    [Fact]
    public async Task The_user_agent_names_the_program_and_whom_to_ask_and_nothing_else_is_told()
    {
        _site.Answers("/rss", "<rss/>");
        await FetchAsync(TestSite.Quick with { Contact = "redaksi@arsip.example" });
        await FetchAsync(TestSite.Quick, new FetchRequest(Feed) { Contact = "https://arsip.example/bot" });

        var agents = _site.RequestsOf("/rss").Select(request => request.Headers["User-Agent"]).ToList();
        Assert.Matches(@"^NewsArchive/\d+\.\d+ \(\+redaksi@arsip\.example\)$", agents[0]);
        Assert.EndsWith("(+https://arsip.example/bot)", agents[1], StringComparison.Ordinal);
        Assert.All(_site.Requests, request => Assert.All(["Cookie", "Authorization", "Referer", "traceparent", "Proxy-Authorization"], name => Assert.DoesNotContain(name, request.Headers.Keys)));
    }

    [Fact]
    public async Task What_has_not_changed_is_told_by_its_validators()
    {
        _site.Answers("/rss", context =>
        {
            context.Response.StatusCode = context.Request.Headers.IfNoneMatch == "\"satu\"" ? 304 : 200;
            return Task.CompletedTask;
        });
        var answer = await FetchAsync(request: new FetchRequest(Feed) { ETag = "\"satu\"", LastModified = "Mon, 04 Mar 2024 09:00:00 GMT" });

        Assert.True(answer.NotModified);
        Assert.Equal("Mon, 04 Mar 2024 09:00:00 GMT", _site.RequestsOf("/rss").Single().Headers["If-Modified-Since"]);
    }

    [Theory]
    [InlineData(304, FetchFaultKind.Status, true)]
    [InlineData(204, FetchFaultKind.Status, true)]
    [InlineData(403, FetchFaultKind.Status, true)]
    [InlineData(404, FetchFaultKind.Gone, false)]
    [InlineData(410, FetchFaultKind.Gone, false)]
    [InlineData(429, FetchFaultKind.Busy, true)]
    [InlineData(500, FetchFaultKind.Status, true)]
    [InlineData(503, FetchFaultKind.Status, true)]
    public async Task Other_statuses_are_faults_that_name_address_and_status(int status, FetchFaultKind kind, bool passing)
    {
        _site.AnswersStatus("/rss", status);
        var answer = await FetchAsync();

        Assert.Equal((status, kind, passing), (answer.Status, answer.Fault!.Kind, answer.Fault.Passing));
        Assert.StartsWith($"http://koran.example/rss answered {status} (", answer.Fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(301, true)]
    [InlineData(308, true)]
    [InlineData(302, false)]
    [InlineData(303, false)]
    [InlineData(307, false)]
    public async Task Redirects_are_followed_and_permanent_ones_told(int status, bool isPermanent)
    {
        _site.AnswersStatus("/rss", status, ("Location", "/baru#atas"));
        _site.Answers("/baru", "<rss/>");
        var answer = await FetchAsync();

        Assert.Equal((200, "http://koran.example/baru"), (answer.Status, answer.Address.AbsoluteUri));
        Assert.Equal(isPermanent ? "http://koran.example/baru" : null, answer.MovedTo?.AbsoluteUri);
    }

    [Fact]
    public async Task Of_a_way_of_redirects_only_its_permanent_beginning_is_for_good()
    {
        _site.AnswersStatus("/rss", 301, ("Location", "http://www.koran.example/rss2"));
        _site.Leads("www.koran.example", TestSite.PublicAddress);
        _site.AnswersStatus("/rss2", 302, ("Location", "/hari-ini"));
        _site.AnswersStatus("/hari-ini", 308, ("Location", "/akhir"));
        _site.Answers("/akhir", "<rss/>");
        var answer = await FetchAsync();

        Assert.Equal(("http://www.koran.example/akhir", "http://www.koran.example/rss2"), (answer.Address.AbsoluteUri, answer.MovedTo?.AbsoluteUri));
    }

    [Theory]
    [InlineData("/rss")]
    [InlineData("http://")]
    [InlineData(null)]
    public async Task Redirects_in_a_circle_or_to_nowhere_end(string? location)
    {
        _site.AnswersStatus("/rss", 302, location is null ? [] : [("Location", location)]);
        var answer = await FetchAsync();

        Assert.Equal(FetchFaultKind.BadRedirect, answer.Fault?.Kind);
        Assert.InRange(_site.RequestsOf("/rss").Count(), 1, TestSite.Quick.MaxRedirects + 1);
    }

    [Fact]
    public async Task An_answer_that_stops_halfway_is_given_up_after_its_time()
    {
        _site.Answers("/rss", async context =>
        {
            await context.Response.WriteAsync("<rss>");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        var started = Stopwatch.GetTimestamp();
        var answer = await FetchAsync(TestSite.Quick with { AnswerTime = TimeSpan.FromMilliseconds(500), ObeyRobots = false });

        Assert.Equal(FetchFaultKind.TimedOut, answer.Fault?.Kind);
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0.4, 15);
    }

    [Fact]
    public async Task An_answer_that_trickles_on_and_on_is_given_up_after_its_time()
    {
        _site.Answers("/rss", async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(" ");
                await context.Response.Body.FlushAsync();
                await Task.Delay(20);
            }
        });
        var answer = await FetchAsync(TestSite.Quick with { AnswerTime = TimeSpan.FromMilliseconds(700), ObeyRobots = false });

        Assert.Equal(FetchFaultKind.TimedOut, answer.Fault?.Kind);
    }

    [Fact]
    public async Task An_answer_without_end_is_given_up_at_its_limit()
    {
        var chunk = new byte[64 * 1024];
        _site.Answers("/rss", async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(chunk);
        });
        var answer = await FetchAsync(TestSite.Quick with { MaxWireBytes = 1_000_000 });

        Assert.Equal(FetchFaultKind.TooLarge, answer.Fault?.Kind);
        Assert.InRange(answer.WireBytes, 1_000_000, 1_200_000);
    }

    [Fact]
    public async Task An_answer_that_declares_too_much_is_not_read()
    {
        _site.Answers("/rss", async context =>
        {
            context.Response.ContentLength = 50_000_000;
            await context.Response.WriteAsync("<rss>");
        });
        var answer = await FetchAsync(TestSite.Quick with { MaxWireBytes = 1_000_000 });

        Assert.Equal((FetchFaultKind.TooLarge, false), (answer.Fault!.Kind, answer.Fault.Passing));
        Assert.Contains("50,000,000", answer.Fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_packed_answer_is_unpacked_and_a_bomb_is_not(string encoding)
    {
        _site.Answers("/rss", context => PackedAsync(context, encoding, Encoding.UTF8.GetBytes("<rss/>")));
        _site.Answers("/bom", context => PackedAsync(context, encoding, new byte[200_000_000]));
        var answer = await FetchAsync();
        var before = GC.GetTotalAllocatedBytes();
        var bomb = await FetchAsync(TestSite.Quick with { MaxBytes = 1_000_000 }, new FetchRequest(new Uri("http://koran.example/bom")));

        Assert.Equal("<rss/>", Encoding.UTF8.GetString(answer.Body.Span));
        Assert.Equal(FetchFaultKind.TooLarge, bomb.Fault?.Kind);
        Assert.InRange(bomb.WireBytes, 1, 1_000_000);
        // The server of the test packs 200 MB meanwhile, in this process; the door's part of it is small.
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 320_000_000);
    }

    [Theory]
    [InlineData("gzip, gzip, gzip")]
    [InlineData("zstd")]
    public async Task Other_ways_of_packing_are_refused(string encoding)
    {
        _site.Answers("/rss", "<rss/>", headers: ("Content-Encoding", encoding));

        Assert.Equal(FetchFaultKind.Broken, (await FetchAsync()).Fault?.Kind);
    }

    [Fact]
    public async Task Bytes_that_are_not_packed_as_the_header_says_are_a_fault()
    {
        _site.Answers("/rss", "<rss>bukan gzip</rss>", headers: ("Content-Encoding", "gzip"));

        Assert.Equal(FetchFaultKind.Broken, (await FetchAsync()).Fault?.Kind);
    }

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
    public async Task A_header_without_end_is_refused()
    {
        _site.AnswersStatus("/rss", 200, [.. Enumerable.Range(0, 40).Select(i => ($"X-{i}", new string('x', 4_000)))]);
        var answer = await FetchAsync();

        Assert.Equal(FetchFaultKind.TooLarge, answer.Fault?.Kind);
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

    [Fact]
    public async Task A_host_that_is_not_there_or_does_not_speak_http_is_a_fault_that_may_pass()
    {
        var unknown = await FetchAsync(request: new FetchRequest(new Uri("http://tidak-ada.example/rss")));
        // Speaks HTTP, but no TLS.
        var plain = await FetchAsync(request: new FetchRequest(new Uri("https://koran.example/rss")));

        Assert.Equal((FetchFaultKind.Unreachable, true), (unknown.Fault!.Kind, unknown.Fault.Passing));
        Assert.Contains("its name is not known", unknown.Fault.Message, StringComparison.Ordinal);
        Assert.Equal(FetchFaultKind.Unreachable, plain.Fault?.Kind);
        Assert.Contains("TLS", plain.Fault!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_of_the_environment_is_not_used()
    {
        _site.Answers("/rss", "<rss/>");
        Environment.SetEnvironmentVariable("http_proxy", "http://127.0.0.1:9");
        try
        {
            Assert.Null((await FetchAsync()).Fault);
        }
        finally
        {
            Environment.SetEnvironmentVariable("http_proxy", null);
        }
    }

    [Fact]
    public async Task Who_cancels_gets_no_answer()
    {
        using var stop = new CancellationTokenSource();
        _site.Answers("/rss", async context =>
        {
            await stop.CancelAsync();
            await Task.Delay(1_000, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        using var door = _site.Open(TestSite.Quick with { ObeyRobots = false });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => door.FetchAsync(new FetchRequest(Feed), stop.Token));
    }

    private async Task<FetchAnswer> FetchAsync(FetchSettings? settings = null, FetchRequest? request = null)
    {
        using var door = _site.Open(settings);
        return await door.FetchAsync(request ?? new FetchRequest(Feed), Stop);
    }

    private static async Task PackedAsync(HttpContext context, string encoding, byte[] content)
    {
        context.Response.Headers.ContentEncoding = encoding;
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        try
        {
            await using Stream packing = encoding switch
            {
                "gzip" => new GZipStream(context.Response.Body, CompressionLevel.Fastest, leaveOpen: true),
                "br" => new BrotliStream(context.Response.Body, CompressionLevel.Fastest, leaveOpen: true),
                _ => new ZLibStream(context.Response.Body, CompressionLevel.Fastest, leaveOpen: true),
            };
            await packing.WriteAsync(content, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The door has had enough.
        }
    }
}
