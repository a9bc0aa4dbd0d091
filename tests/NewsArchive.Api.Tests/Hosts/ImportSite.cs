using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Importing.Fetching;
using NewsArchive.Archive.Tests.Fetching;

using Xunit;

namespace NewsArchive.Api.Tests.Hosts;

/// <summary>A site with a feed, and services that visit it by themselves.</summary>
internal sealed class ImportSite : IAsyncDisposable
{
    private readonly TestSite _site;

    private ImportSite(TestSite site) => _site = site;

    public static async Task<ImportSite> StartAsync() => new(await TestSite.StartAsync(ApiHost.Stop));

    public static string Feed(string path = "/rss") => $"http://{TestSite.Host}{path}";

    public TestSite Site => _site;

    /// <summary>How often the feed was asked for.</summary>
    public int Visits(string path = "/rss") => _site.RequestsOf(path).Count();

    /// <summary>A service that visits sources; its archive goes by the host's clock, and what is due is looked for ten times a second.</summary>
    /// <param name="connection">Its database; null: a new one.</param>
    public ApiHost Host(string? connection = null) => new(
        connection,
        new() { ["Import:Enabled"] = "true", ["Import:TickSeconds"] = "0.1", ["Import:HostPauseMilliseconds"] = "0" },
        add: services =>
        {
            services.AddSingleton<INameResolver>(_site);
            services.AddSingleton<ISocketConnector>(_site);
        });

    /// <summary>Puts articles on the site, and lists them in its feed.</summary>
    /// <param name="count">How many.</param>
    /// <param name="missing">The number of the one whose page is not there.</param>
    /// <param name="pause">How long each page takes.</param>
    /// <param name="apart">How long after the one before each was published; null: the feed does not say.</param>
    /// <param name="path">Of the feed.</param>
    public void Publish(int count, int? missing = null, TimeSpan pause = default, TimeSpan? apart = null, string path = "/rss")
    {
        _site.Answers(path, $"<rss version='2.0'><channel>{string.Concat(Enumerable.Range(1, count).Reverse().Select(i => Item(i, apart)))}</channel></rss>");
        for (var i = 1; i <= count; i++)
        {
            var number = i;
            _site.Answers($"/berita/{i}", async context =>
            {
                await Task.Delay(pause, context.RequestAborted);
                context.Response.ContentType = "text/html";
                context.Response.StatusCode = number == missing ? 404 : 200;
                await context.Response.WriteAsync(Page(number));
            });
        }
    }

    /// <returns>The source's id.</returns>
    /// <param name="host">The service.</param>
    /// <param name="more">More of the source: `"schedule":"15m"`.</param>
    /// <param name="path">Of the feed.</param>
    public static async Task<string> AddAsync(ApiHost host, string more = "\"schedule\":\"auto\"", string path = "/rss")
    {
        var (response, source) = await host.SendAsync(HttpMethod.Post, "/api/v1/sources", ApiHost.Body($$"""{"kind":"feed","address":"{{Feed(path)}}",{{more}}}""", "application/json"));
        Assert.Equal(201, (int)response.StatusCode);
        return (string)source["id"]!;
    }

    public static async Task<JsonNode> SourceAsync(ApiHost host, string source) => (await host.GetAsync($"/api/v1/sources/{source}")).Body;

    public static async Task<JsonArray> RunsAsync(ApiHost host, string source) => (await host.GetAsync($"/api/v1/sources/{source}/runs")).Body["items"]!.AsArray();

    /// <returns>The newest run, once so many have ended.</returns>
    public static Task<JsonNode> EndedAsync(ApiHost host, string source, int runs = 1) => Waiting.ForAsync(
        $"the end of run {runs} of the source",
        async () => await RunsAsync(host, source) is { } all && all.Count(run => run!["endedAt"] is not null) >= runs ? all[0] : null);

    /// <returns>The newest run, once it is as it should be.</returns>
    public static Task<JsonNode> UntilAsync(ApiHost host, string source, string what, Func<JsonNode, bool> isEnough) => Waiting.ForAsync(
        what, async () => await RunsAsync(host, source) is [{ } newest, ..] && isEnough(newest) ? newest : null);

    /// <summary>Follows a run to its end.</summary>
    public static async Task<List<(string Name, JsonNode Run)>> FollowAsync(ApiHost host, string run)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ApiHost.Stop);
        patience.CancelAfter(Waiting.Longest);
        var events = new List<(string Name, JsonNode Run)>();
        try
        {
            await using var stream = await host.Client.GetStreamAsync($"/api/v1/runs/{run}/events", patience.Token);
            await foreach (var item in System.Net.ServerSentEvents.SseParser.Create(stream).EnumerateAsync(patience.Token)) events.Add((item.EventType, JsonNode.Parse(item.Data)!));
            return events;
        }
        catch (OperationCanceledException) when (!ApiHost.Stop.IsCancellationRequested)
        {
            throw new TimeoutException($"Waited {Waiting.Longest.TotalSeconds} seconds in vain for the end of the run; it told of itself {events.Count} times, last {(events.Count == 0 ? "nothing" : events[^1].Run.ToJsonString())}.");
        }
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static string Item(int number, TimeSpan? apart)
    {
        var date = apart is { } each ? $"<pubDate>{new DateTimeOffset(2024, 3, 1, 0, 0, 0, TimeSpan.Zero) + (number * each):R}</pubDate>" : "";
        return $"<item><title>Berita {number}</title><link>http://{TestSite.Host}/berita/{number}</link>{date}</item>";
    }

    private static string Page(int number)
    {
        var paragraphs = string.Concat(Enumerable.Range(1, 6).Select(p => $"<p>Warga desa {number} menanam padi gogo di lereng bukit pada musim ke-{p}, dan hasilnya dibagi rata.</p>"));
        return $"<html><head><title>Berita {number}</title></head><body><article><h1>Berita {number}</h1>{paragraphs}</article></body></html>";
    }
}
