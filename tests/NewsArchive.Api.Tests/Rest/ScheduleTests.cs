using System.Globalization;
using System.Text.Json.Nodes;

using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests.Rest;

/// <summary>When the service visits sources: the days pass by the host's clock, and Quartz looks by the real one.</summary>
public sealed class ScheduleTests : IAsyncLifetime
{
    /// <summary>Some looks: a source that is wrongly taken for due would have been visited by then.</summary>
    private static readonly TimeSpan SomeTicks = TimeSpan.FromMilliseconds(600);

    private readonly string _folder = Directory.CreateTempSubdirectory("newsarchive-schedule-").FullName;
    private ImportSite _site = null!;

    private string Database => $"Data Source={Path.Combine(_folder, "archive.db")}";

    public async ValueTask InitializeAsync() => _site = await ImportSite.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    // The clock starts on Monday, 4 March 2024, at 09.00 UTC: 16.00 in Jakarta.
    [InlineData("\"schedule\":\"15m\"", "2024-03-04T09:15:00Z")]
    [InlineData("\"schedule\":\"0 6 * * *\"", "2024-03-04T23:00:00Z")]
    [InlineData("\"schedule\":\"0 6 * * *\",\"timeZone\":\"Asia/Jayapura\"", "2024-03-04T21:00:00Z")]
    public async Task A_source_is_visited_when_its_schedule_says_and_not_before(string schedule, string expected)
    {
        await using var host = _site.Host();
        _site.Publish(1);
        var source = await ImportSite.AddAsync(host, $"{schedule},\"jitterSeconds\":0");
        await ImportSite.EndedAsync(host, source);
        var next = NextRun(await ImportSite.SourceAsync(host, source));
        host.Clock.SetUtcNow(next.AddSeconds(-1));
        await Task.Delay(SomeTicks, ApiHost.Stop);
        var early = _site.Visits();
        host.Clock.SetUtcNow(next);
        var run = await ImportSite.EndedAsync(host, source, runs: 2);

        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), next);
        Assert.Equal((1, 2, "schedule", "completed"), (early, _site.Visits(), (string?)run["trigger"], (string?)run["state"]));
    }

    [Fact]
    public async Task Visits_are_spread_by_jitter()
    {
        await using var host = _site.Host();
        _site.Publish(1);
        _site.Publish(1, path: "/lain");
        var one = await ImportSite.AddAsync(host, "\"schedule\":\"1h\",\"jitterSeconds\":1800");
        var other = await ImportSite.AddAsync(host, "\"schedule\":\"1h\",\"jitterSeconds\":1800", "/lain");
        await ImportSite.EndedAsync(host, one);
        await ImportSite.EndedAsync(host, other);
        var (first, second) = (NextRun(await ImportSite.SourceAsync(host, one)), NextRun(await ImportSite.SourceAsync(host, other)));
        var hour = host.Clock.GetUtcNow().AddHours(1);

        Assert.InRange(first, hour, hour.AddMinutes(30));
        Assert.InRange(second, hour, hour.AddMinutes(30));
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task A_source_is_visited_as_often_as_it_publishes()
    {
        await using var host = _site.Host();
        _site.Publish(12, apart: TimeSpan.FromMinutes(20));
        _site.Publish(12, apart: TimeSpan.FromDays(2), path: "/jarang");
        var busy = await ImportSite.AddAsync(host, "\"schedule\":\"auto\",\"jitterSeconds\":0");
        var quiet = await ImportSite.AddAsync(host, "\"schedule\":\"auto\",\"jitterSeconds\":0", "/jarang");
        await ImportSite.EndedAsync(host, busy);
        await ImportSite.EndedAsync(host, quiet);
        var start = host.Clock.GetUtcNow();
        var learnt = NextRun(await ImportSite.SourceAsync(host, busy));
        var longest = NextRun(await ImportSite.SourceAsync(host, quiet));
        host.Clock.SetUtcNow(learnt);
        await ImportSite.EndedAsync(host, busy, runs: 2);
        var slower = NextRun(await ImportSite.SourceAsync(host, busy));

        Assert.Equal((20, 360), ((int)(learnt - start).TotalMinutes, (int)(longest - start).TotalMinutes));
        // Nothing new came.
        Assert.InRange(slower - learnt, TimeSpan.FromMinutes(20.1), TimeSpan.FromMinutes(40));
    }

    [Fact]
    public async Task After_days_without_the_service_a_source_is_visited_once()
    {
        _site.Publish(2);
        string source;
        await using (var before = _site.Host(Database))
        {
            source = await ImportSite.AddAsync(before, "\"schedule\":\"*/5 * * * *\",\"jitterSeconds\":0");
            await ImportSite.EndedAsync(before, source);
        }

        await using var host = _site.Host(Database);
        host.Clock.Advance(TimeSpan.FromDays(3));
        var run = await ImportSite.EndedAsync(host, source, runs: 2);
        await Task.Delay(SomeTicks, ApiHost.Stop);

        Assert.Equal((2, 2), ((await ImportSite.RunsAsync(host, source)).Count, _site.Visits()));
        Assert.Equal((2, 0), ((int)run["unchanged"]!, (int)run["created"]!));
        Assert.Equal(host.Clock.GetUtcNow().AddMinutes(5), NextRun(await ImportSite.SourceAsync(host, source)));
    }

    [Fact]
    public async Task A_run_that_a_restart_interrupts_goes_on_where_it_was()
    {
        _site.Publish(8, pause: TimeSpan.FromMilliseconds(500));
        string source;
        JsonNode begun;
        await using (var before = _site.Host(Database))
        {
            source = await ImportSite.AddAsync(before);
            begun = await ImportSite.UntilAsync(before, source, "the second article of the run", run => (int)run["created"]! > 1);
        }

        _site.Publish(8);
        await using var host = _site.Host(Database);
        var run = await ImportSite.EndedAsync(host, source);

        Assert.Equal(((string?)begun["id"], "completed", 1, 8, 0), ((string?)run["id"], (string?)run["state"], (int)run["resumed"]!, (int)run["created"]!, (int)run["failed"]!));
        Assert.Equal(1, _site.Visits());
        // Only what was in hand was asked for again.
        Assert.InRange(Enumerable.Range(1, 8).Sum(number => _site.Visits($"/berita/{number}")), 8, 9);
    }

    [Fact]
    public async Task A_source_that_cannot_be_read_slows_down_shows_why_and_is_never_given_up()
    {
        await using var host = _site.Host();
        var source = await ImportSite.AddAsync(host, "\"schedule\":\"10m\",\"jitterSeconds\":0");
        var pauses = new List<double>();
        for (var failures = 1; failures <= 5; failures++)
        {
            await ImportSite.EndedAsync(host, source, failures);
            var failing = await ImportSite.SourceAsync(host, source);
            Assert.Equal(("failing", failures, "http://koran.example/rss answered 404 (not found)."), ((string?)failing["health"], (int)failing["consecutiveFailures"]!, (string?)failing["lastError"]));
            pauses.Add((NextRun(failing) - host.Clock.GetUtcNow()).TotalMinutes);
            host.Clock.SetUtcNow(NextRun(failing));
        }

        Assert.Equal([10, 10, 20, 40, 80], pauses);
        await ImportSite.EndedAsync(host, source, runs: 6);
        _site.Publish(1);
        host.Clock.SetUtcNow(NextRun(await ImportSite.SourceAsync(host, source)));
        await ImportSite.EndedAsync(host, source, runs: 7);
        var well = await ImportSite.SourceAsync(host, source);
        Assert.Equal(("healthy", 0, 10), ((string?)well["health"], (int)well["consecutiveFailures"]!, (NextRun(well) - host.Clock.GetUtcNow()).TotalMinutes));
    }

    [Fact]
    public async Task A_source_that_leads_into_a_private_network_is_refused_and_says_so()
    {
        await using var host = _site.Host();
        _site.Site.AnswersStatus("/rss", 302, ("Location", "http://169.254.169.254/latest/meta-data/"));
        var source = await ImportSite.AddAsync(host);
        await ImportSite.EndedAsync(host, source);
        var after = await ImportSite.SourceAsync(host, source);

        Assert.Equal(("failing", 1), ((string?)after["health"], (int)after["consecutiveFailures"]!));
        Assert.Contains("169.254.169.254", (string?)after["lastError"], StringComparison.Ordinal);
    }

    private static DateTimeOffset NextRun(JsonNode source) => DateTimeOffset.Parse((string)source["nextRunAt"]!, CultureInfo.InvariantCulture);
}
