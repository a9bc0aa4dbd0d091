using System.Diagnostics;
using System.IO.Compression;
using System.Text;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

using NewsArchive.Archive.Importing.Fetching;

using Xunit;

namespace NewsArchive.Archive.Tests.Fetching;

/// <summary>What the door takes at most, against a real server that sends without end, slowly, or packed.</summary>
public sealed class WebDoorLimitTests : IAsyncLifetime
{
    private static readonly Uri Feed = new("http://koran.example/rss");

    private TestSite _site = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await TestSite.StartAsync(Stop);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

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
    public async Task Gzip_bomb_a_packed_answer_is_unpacked_and_a_bomb_is_not(string encoding)
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
    public async Task A_header_without_end_is_refused()
    {
        _site.AnswersStatus("/rss", 200, [.. Enumerable.Range(0, 40).Select(i => ($"X-{i}", new string('x', 4_000)))]);
        var answer = await FetchAsync();

        Assert.Equal(FetchFaultKind.TooLarge, answer.Fault?.Kind);
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
