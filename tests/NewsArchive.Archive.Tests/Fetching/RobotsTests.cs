using System.Diagnostics;
using System.Text;

using Microsoft.Extensions.Time.Testing;

using NewsArchive.Archive.Importing.Fetching;

using Xunit;

namespace NewsArchive.Archive.Tests.Fetching;

/// <summary>robots.txt, by RFC 9309.</summary>
public sealed class RobotsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    // Nobody is named, nothing is asked.
    [InlineData("", "/apa-saja", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("User-agent: Lain\nDisallow: /", "/a", true)]
    // Its own group counts and the general one does not, whatever their order and letters.
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: newsarchive/2.0\nDisallow: /admin", "/a", true)]
    [InlineData("User-agent: NEWSARCHIVE\nDisallow: /admin\n\nUser-agent: *\nDisallow: /", "/admin/x", false)]
    [InlineData("User-agent: NewsArchiver\nDisallow: /", "/a", true)]
    // Several groups of one name are one; several names share a group.
    [InlineData("User-agent: NewsArchive\nDisallow: /a\n\nUser-agent: NewsArchive\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: Lain\nUser-agent: NewsArchive\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: Lain\n\nSitemap: https://x/s.xml\nUser-agent: NewsArchive\nDisallow: /a", "/a", false)]
    // The longest rule decides; of two equal ones the one that allows.
    [InlineData("User-agent: *\nAllow: /a/b\nDisallow: /a", "/a/b/c", true)]
    [InlineData("User-agent: *\nDisallow: /a/b\nAllow: /a", "/a/b/c", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    [InlineData("User-agent: *\nAllow: /\nDisallow: /*.pdf$", "/a.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a.pdf?x=1", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf", "/a.pdf?x=1", false)]
    [InlineData("User-agent: *\nDisallow: /*?", "/a?page=2", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/a--b--c--", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c$", "/a-c-b", true)]
    [InlineData("User-agent: *\nDisallow: /a$", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /a$", "/ab", true)]
    [InlineData("User-agent: *\nDisallow: /ab*b$", "/ab", true)]
    // Letters of addresses have a case; escapes have none.
    [InlineData("User-agent: *\nDisallow: /Admin", "/admin", true)]
    [InlineData("User-agent: *\nDisallow: /caf%c3%a9", "/caf%C3%A9", false)]
    [InlineData("User-agent: *\nDisallow: /café", "/caf%C3%A9", false)]
    [InlineData("User-agent: *\nDisallow: /%61pi", "/api/x", false)]
    // As files are: another end of line, remarks, blanks, a mark, other lines.
    [InlineData("\uFEFFUser-agent: *\r\n# semua\r\nDISALLOW : /a # ini\r\nNoindex: /b", "/a", false)]
    [InlineData("user-agent:*\rdisallow:/a", "/a", false)]
    [InlineData("Disallow: /\nUser-agent: *\nDisallow: /a", "/b", true)]
    [InlineData("<!DOCTYPE html><html>404</html>", "/a", true)]
    public void Rules_are_read_and_matched(string robots, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsRules.Parse(Encoding.UTF8.GetBytes(robots), "NewsArchive").Allows(new Uri("https://koran.example" + path)));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 5", 5.0)]
    [InlineData("User-agent: *\nCrawl-delay: 0.5", 0.5)]
    [InlineData("User-agent: NewsArchive\nCrawl-delay: 3\n\nUser-agent: *\nCrawl-delay: 5", 3.0)]
    [InlineData("User-agent: *\nCrawl-delay: banyak", null)]
    public void A_crawl_delay_is_read(string robots, double? seconds) =>
        Assert.Equal(seconds, RobotsRules.Parse(Encoding.UTF8.GetBytes(robots), "NewsArchive").CrawlDelay?.TotalSeconds);

    [Fact]
    public void Regex_blow_up_patterns_made_to_be_slow_are_not()
    {
        var rules = RobotsRules.Parse(Encoding.UTF8.GetBytes("User-agent: *\n" + string.Concat(Enumerable.Repeat("Disallow: /" + string.Concat(Enumerable.Repeat("a*", 200)) + "b$\n", 1_000))), "NewsArchive");
        var started = Stopwatch.GetTimestamp();

        Assert.True(rules.Allows(new Uri("https://koran.example/" + new string('a', 2_000))));
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 5);
    }

    [Fact]
    public async Task What_it_asks_is_obeyed_and_read_once_a_day()
    {
        await using var site = await TestSite.StartAsync(Stop);
        site.Answers("/robots.txt", "User-agent: *\nDisallow: /tertutup", "text/plain");
        site.Answers("/rss", "<rss/>");
        site.Answers("/tertutup", "<rss/>");
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        using var door = site.Open(clock: clock);
        var closed = await FetchAsync(door, "/tertutup");
        for (var i = 0; i < 3; i++) Assert.Null((await FetchAsync(door, "/rss")).Fault);
        clock.Advance(TimeSpan.FromHours(25));
        await FetchAsync(door, "/rss");

        Assert.Equal((FetchFaultKind.Forbidden, "The robots.txt of koran.example asks not to fetch /tertutup."), (closed.Fault!.Kind, closed.Fault.Message));
        Assert.Empty(site.RequestsOf("/tertutup"));
        Assert.Equal(2, site.RequestsOf("/robots.txt").Count());
    }

    [Fact]
    public async Task A_redirect_to_what_it_closes_is_not_followed()
    {
        await using var site = await TestSite.StartAsync(Stop);
        site.Answers("/robots.txt", "User-agent: *\nDisallow: /tertutup", "text/plain");
        site.AnswersStatus("/rss", 302, ("Location", "/tertutup"));
        using var door = site.Open();

        Assert.Equal(FetchFaultKind.Forbidden, (await FetchAsync(door, "/rss")).Fault?.Kind);
        Assert.Empty(site.RequestsOf("/tertutup"));
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(403, true)]
    [InlineData(500, false)]
    [InlineData(503, false)]
    [InlineData(429, false)]
    public async Task Without_it_nothing_is_asked_but_where_it_cannot_be_read_all_is(int status, bool allowed)
    {
        await using var site = await TestSite.StartAsync(Stop);
        site.AnswersStatus("/robots.txt", status);
        site.Answers("/rss", "<rss/>");
        using var door = site.Open();
        var answer = await FetchAsync(door, "/rss");

        Assert.Equal(allowed, answer.Fault is null);
        if (!allowed) Assert.True(answer.Fault!.Passing, answer.Fault.Message);
    }

    [Fact]
    public async Task Its_crawl_delay_is_kept()
    {
        await using var site = await TestSite.StartAsync(Stop);
        site.Answers("/robots.txt", "User-agent: *\nCrawl-delay: 0.4", "text/plain");
        site.Answers("/rss", "<rss/>");
        using var door = site.Open();
        for (var i = 0; i < 3; i++) await FetchAsync(door, "/rss");

        var times = site.RequestsOf("/rss").Select(request => request.At).ToList();
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.InRange(Stopwatch.GetElapsedTime(pair.First, pair.Second).TotalMilliseconds, 350, 60_000));
    }

    [Fact]
    public async Task It_is_not_asked_for_where_a_setting_says_so()
    {
        await using var site = await TestSite.StartAsync(Stop);
        site.Answers("/robots.txt", "User-agent: *\nDisallow: /", "text/plain");
        site.Answers("/rss", "<rss/>");
        using var door = site.Open(TestSite.Quick with { ObeyRobots = false });

        Assert.Null((await FetchAsync(door, "/rss")).Fault);
        Assert.Empty(site.RequestsOf("/robots.txt"));
    }

    private static Task<FetchAnswer> FetchAsync(WebDoor door, string path) => door.FetchAsync(new FetchRequest(new Uri("http://koran.example" + path)), Stop);
}
