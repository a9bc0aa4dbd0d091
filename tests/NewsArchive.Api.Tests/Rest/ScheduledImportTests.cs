using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Api.Tests.Rest;

/// <summary>The service visits sources by itself: from a source sent over REST to articles in the archive.</summary>
public sealed class ScheduledImportTests(PostgresServer server) : IAsyncLifetime
{
    private ImportSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await ImportSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_source_is_visited_as_soon_as_it_is_added_and_its_run_tells_what_came_of_it()
    {
        await using var host = _site.Host();
        _site.Publish(3, missing: 2);
        var source = await ImportSite.AddAsync(host);
        var run = await ImportSite.EndedAsync(host, source);
        var (_, failed) = await host.GetAsync($"/api/v1/runs/{run["id"]}/items?outcome=failed");
        var (_, articles) = await host.GetAsync("/api/v1/articles");
        var after = await ImportSite.SourceAsync(host, source);

        Assert.Equal(("completed", "schedule", 3, 2, 1), ((string?)run["state"], (string?)run["trigger"], (int)run["seen"]!, (int)run["created"]!, (int)run["failed"]!));
        var item = Assert.Single(failed["items"]!.AsArray())!;
        Assert.Equal(("http://koran.example/berita/2", "http://koran.example/berita/2 answered 404 (not found)."), ((string?)item["address"], (string?)item["reason"]));
        Assert.Equal((2, "healthy", 3), (articles["items"]!.AsArray().Count, (string?)after["health"], (int)after["listedArticles"]!));

        // The page is there now, and somebody asks for it again.
        _site.Publish(3);
        var (_, retried) = await host.SendAsync(HttpMethod.Post, $"/api/v1/runs/{run["id"]}/retry");
        var events = await ImportSite.FollowAsync(host, (string)retried["run"]!["id"]!);
        Assert.Equal(1, (int)retried["items"]!);
        Assert.Equal(("end", "completed", 1, 0), (events[^1].Name, (string?)events[^1].Run["state"], (int)events[^1].Run["created"]!, (int)events[^1].Run["failed"]!));
    }

    [Fact]
    public async Task A_run_is_followed_live_from_an_instance_that_does_not_run_it()
    {
        var database = await server.CreateDatabaseAsync(ApiHost.Stop);
        await using var watching = new ApiHost(database);
        _site.Publish(5, pause: TimeSpan.FromMilliseconds(700));
        var source = await ImportSite.AddAsync(watching);
        var (_, queued) = await watching.SendAsync(HttpMethod.Post, $"/api/v1/sources/{source}/run");
        var following = ImportSite.FollowAsync(watching, (string)queued["id"]!);
        await using var working = _site.Host(database);
        _ = working.Client;
        var events = await following;

        Assert.Equal(("queued", "completed"), ((string?)events[0].Run["state"], (string?)events[^1].Run["state"]));
        Assert.Equal(5, (int)events[^1].Run["created"]!);
        // Between the beginning and the end something was to be seen.
        Assert.Contains(events, one => one.Name == "progress" && (int)one.Run["created"]! is > 0 and < 5);
    }

    [Fact]
    public async Task A_run_under_way_is_cancelled_and_the_next_takes_up_what_was_left()
    {
        await using var host = _site.Host();
        _site.Publish(8, pause: TimeSpan.FromMilliseconds(500));
        var source = await ImportSite.AddAsync(host);
        var run = await ImportSite.UntilAsync(host, source, "the first article of the run", run => (int)run["created"]! > 0);
        await host.SendAsync(HttpMethod.Post, $"/api/v1/runs/{run["id"]}/cancel");
        var cancelled = await ImportSite.EndedAsync(host, source);
        _site.Publish(8);
        var (_, next) = await host.SendAsync(HttpMethod.Post, $"/api/v1/sources/{source}/run");
        var events = await ImportSite.FollowAsync(host, (string)next["id"]!);

        Assert.Equal("cancelled", (string?)cancelled["state"]);
        Assert.InRange((int)cancelled["created"]!, 1, 7);
        Assert.Equal(8, (int)cancelled["created"]! + (int)events[^1].Run["created"]!);
    }

    [Fact]
    public async Task A_trial_shows_what_would_be_read_and_keeps_nothing()
    {
        await using var host = _site.Host();
        _site.Publish(2);
        var (response, tried) = await host.SendAsync(HttpMethod.Post, "/api/v1/sources/check", ApiHost.Body("""{"kind":"feed","address":"http://koran.example/rss"}""", "application/json"));
        var (_, wrong) = await host.SendAsync(HttpMethod.Post, "/api/v1/sources/check", ApiHost.Body("""{"kind":"feed","address":"http://koran.example/tidak-ada"}""", "application/json"));

        Assert.Equal((200, true, "RSS 2.0", 2), ((int)response.StatusCode, (bool)tried["ok"]!, (string?)tried["format"], (int)tried["listed"]!));
        Assert.Equal("Berita 2", (string?)tried["article"]!["title"]);
        Assert.Equal((false, "http://koran.example/tidak-ada answered 404 (not found)."), ((bool)wrong["ok"]!, (string?)wrong["failure"]));
        Assert.Equal((0, 0), ((int)(await host.GetAsync("/api/v1/sources")).Body["total"]!["value"]!, (int)(await host.GetAsync("/api/v1/articles")).Body["total"]!["value"]!));
    }
}
