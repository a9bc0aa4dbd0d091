using System.Text.Json.Nodes;

using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Archive.Importing.Fetching;
using NewsArchive.Archive.Tests.Databases;
using NewsArchive.Archive.Tests.Fetching;

using Xunit;

namespace NewsArchive.Api.Tests.Rest;

/// <summary>The service visits sources by itself: from a source sent over REST to articles in the archive.</summary>
public sealed class ScheduledImportTests(PostgresServer server) : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Enabled = new() { ["Import:Enabled"] = "true", ["Import:HostPauseMilliseconds"] = "0" };

    private TestSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await TestSite.StartAsync(ApiHost.Stop);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_source_is_visited_as_soon_as_it_is_added_and_its_run_tells_what_came_of_it()
    {
        await using var host = new ApiHost(settings: Enabled, add: Visit);
        Publish(3, missing: 2);
        var source = await AddAsync(host);
        var run = await EndedAsync(host, source);
        var (_, failed) = await host.GetAsync($"/api/v1/runs/{run["id"]}/items?outcome=failed");
        var (_, articles) = await host.GetAsync("/api/v1/articles");
        var (_, after) = await host.GetAsync($"/api/v1/sources/{source}");

        Assert.Equal(("completed", "schedule", 3, 2, 1), ((string?)run["state"], (string?)run["trigger"], (int)run["seen"]!, (int)run["created"]!, (int)run["failed"]!));
        var item = Assert.Single(failed["items"]!.AsArray())!;
        Assert.Equal(("http://koran.example/berita/2", "http://koran.example/berita/2 answered 404 (not found)."), ((string?)item["address"], (string?)item["reason"]));
        Assert.Equal((2, "healthy", 3), (articles["items"]!.AsArray().Count, (string?)after["health"], (int)after["listedArticles"]!));

        // The page is there now, and somebody asks for it again.
        Publish(3);
        var (_, retried) = await host.SendAsync(HttpMethod.Post, $"/api/v1/runs/{run["id"]}/retry");
        var events = await FollowAsync(host, (string)retried["run"]!["id"]!);
        Assert.Equal(1, (int)retried["items"]!);
        Assert.Equal(("end", "completed", 1, 0), (events[^1].Name, (string?)events[^1].Run["state"], (int)events[^1].Run["created"]!, (int)events[^1].Run["failed"]!));
    }

    [Fact]
    public async Task A_run_is_followed_live_from_an_instance_that_does_not_run_it()
    {
        var database = await server.CreateDatabaseAsync(ApiHost.Stop);
        await using var watching = new ApiHost(database);
        Publish(6, pause: TimeSpan.FromMilliseconds(400));
        var source = await AddAsync(watching);
        var (_, queued) = await watching.SendAsync(HttpMethod.Post, $"/api/v1/sources/{source}/run");
        var following = FollowAsync(watching, (string)queued["id"]!);
        await using var working = new ApiHost(database, Enabled, add: Visit);
        _ = working.Client;
        var events = await following;

        Assert.Equal(("queued", "completed"), ((string?)events[0].Run["state"], (string?)events[^1].Run["state"]));
        Assert.Equal(6, (int)events[^1].Run["created"]!);
        // Between the beginning and the end something was to be seen.
        Assert.Contains(events, one => one.Name == "progress" && (int)one.Run["created"]! is > 0 and < 6);
    }

    [Fact]
    public async Task A_run_under_way_is_cancelled_and_the_next_takes_up_what_was_left()
    {
        await using var host = new ApiHost(settings: Enabled, add: Visit);
        Publish(8, pause: TimeSpan.FromMilliseconds(500));
        var source = await AddAsync(host);
        var run = await UntilAsync(host, source, run => (int)run["created"]! > 0);
        await host.SendAsync(HttpMethod.Post, $"/api/v1/runs/{run["id"]}/cancel");
        var cancelled = await EndedAsync(host, source);
        Publish(8);
        var (_, next) = await host.SendAsync(HttpMethod.Post, $"/api/v1/sources/{source}/run");
        var events = await FollowAsync(host, (string)next["id"]!);

        Assert.Equal("cancelled", (string?)cancelled["state"]);
        Assert.InRange((int)cancelled["created"]!, 1, 7);
        Assert.Equal(8, (int)cancelled["created"]! + (int)events[^1].Run["created"]!);
    }

    [Fact]
    public async Task A_source_that_cannot_be_read_is_shown_failing_with_its_error()
    {
        await using var host = new ApiHost(settings: Enabled, add: Visit);
        _site.AnswersStatus("/rss", 302, ("Location", "http://169.254.169.254/latest/meta-data/"));
        var source = await AddAsync(host);
        await EndedAsync(host, source);
        var (_, after) = await host.GetAsync($"/api/v1/sources/{source}");

        Assert.Equal(("failing", 1), ((string?)after["health"], (int)after["consecutiveFailures"]!));
        Assert.Contains("169.254.169.254", (string?)after["lastError"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trial_shows_what_would_be_read_and_keeps_nothing()
    {
        await using var host = new ApiHost(settings: Enabled, add: Visit);
        Publish(2);
        var (response, tried) = await host.SendAsync(HttpMethod.Post, "/api/v1/sources/check", ApiHost.Body("""{"kind":"feed","address":"http://koran.example/rss"}""", "application/json"));
        var (_, wrong) = await host.SendAsync(HttpMethod.Post, "/api/v1/sources/check", ApiHost.Body("""{"kind":"feed","address":"http://koran.example/tidak-ada"}""", "application/json"));

        Assert.Equal((200, true, "RSS 2.0", 2), ((int)response.StatusCode, (bool)tried["ok"]!, (string?)tried["format"], (int)tried["listed"]!));
        Assert.Equal("Berita 2", (string?)tried["article"]!["title"]);
        Assert.Equal((false, "http://koran.example/tidak-ada answered 404 (not found)."), ((bool)wrong["ok"]!, (string?)wrong["failure"]));
        Assert.Equal((0, 0), ((int)(await host.GetAsync("/api/v1/sources")).Body["total"]!["value"]!, (int)(await host.GetAsync("/api/v1/articles")).Body["total"]!["value"]!));
    }

    private void Visit(IServiceCollection services)
    {
        services.AddSingleton<INameResolver>(_site);
        services.AddSingleton<ISocketConnector>(_site);
    }

    private void Publish(int count, int? missing = null, TimeSpan pause = default)
    {
        _site.Answers("/rss", $"<rss version='2.0'><channel>{string.Concat(Enumerable.Range(1, count).Reverse().Select(i => $"<item><title>Berita {i}</title><link>http://koran.example/berita/{i}</link></item>"))}</channel></rss>");
        for (var i = 1; i <= count; i++)
        {
            var number = i;
            _site.Answers($"/berita/{i}", async context =>
            {
                await Task.Delay(pause);
                context.Response.ContentType = "text/html";
                context.Response.StatusCode = number == missing ? 404 : 200;
                var paragraphs = string.Concat(Enumerable.Range(1, 6).Select(p => $"<p>Warga desa {number} menanam padi gogo di lereng bukit pada musim ke-{p}, dan hasilnya dibagi rata.</p>"));
                await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, $"<html><head><title>Berita {number}</title></head><body><article><h1>Berita {number}</h1>{paragraphs}</article></body></html>");
            });
        }
    }

    private static async Task<string> AddAsync(ApiHost host)
    {
        var (response, source) = await host.SendAsync(HttpMethod.Post, "/api/v1/sources", ApiHost.Body("""{"kind":"feed","address":"http://koran.example/rss"}""", "application/json"));
        Assert.Equal(201, (int)response.StatusCode);
        return (string)source["id"]!;
    }

    private static Task<JsonNode> EndedAsync(ApiHost host, string source) => UntilAsync(host, source, run => run["endedAt"] is not null);

    private static async Task<JsonNode> UntilAsync(ApiHost host, string source, Func<JsonNode, bool> isEnough)
    {
        while (true)
        {
            var (_, runs) = await host.GetAsync($"/api/v1/sources/{source}/runs");
            if (runs["items"]!.AsArray() is [{ } newest, ..] && isEnough(newest)) return newest;
            await Task.Delay(100, ApiHost.Stop);
        }
    }

    private static async Task<List<(string Name, JsonNode Run)>> FollowAsync(ApiHost host, string run)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ApiHost.Stop);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        await using var stream = await host.Client.GetStreamAsync($"/api/v1/runs/{run}/events", patience.Token);
        var events = new List<(string Name, JsonNode Run)>();
        await foreach (var item in System.Net.ServerSentEvents.SseParser.Create(stream).EnumerateAsync(patience.Token)) events.Add((item.EventType, JsonNode.Parse(item.Data)!));
        return events;
    }
}
