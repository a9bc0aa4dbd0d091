using System.Text;

using NewsArchive.Archive.Importing.Fetching;

using Xunit;

namespace NewsArchive.Archive.Tests.Fetching;

/// <summary>The door to the network against a real server.</summary>
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
}
