using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Http;

using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Archive.Tests.Databases;
using NewsArchive.Archive.Tests.Fetching;
using NewsArchive.Benchmarks.Load;

using Npgsql;

using Xunit;

namespace NewsArchive.Api.Tests.Operation;

/// <summary>Two services, processes of their own, on one PostgreSQL.</summary>
public sealed class TakeoverTests(PostgresServer server) : IAsyncLifetime
{
    private const int Articles = 10;
    private const int Sources = 4;

    private static readonly string Service = Path.Combine(
        Repository.Root, "src", "NewsArchive.Api", "bin", Repository.Configuration, "net10.0", "NewsArchive.Api.dll");

    private static readonly Dictionary<string, string> Settings = new()
    {
        ["Import__Enabled"] = "true",
        ["Import__LeaseSeconds"] = "5",
        ["Import__TickSeconds"] = "0.2",
        ["Import__AllowPrivateNetworks"] = "true",
        ["Import__HostPauseMilliseconds"] = "0",
        ["Import__HostConnections"] = "16",
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("newsarchive-takeover-").FullName;
    private readonly ConcurrentDictionary<string, int> _visiting = new();
    private readonly ConcurrentDictionary<string, int> _visits = new();
    private readonly HttpClient _client = new() { Timeout = Waiting.Longest };
    private TestSite _site = null!;
    private string _database = "";
    private ServiceProcess[] _services = [];
    private bool _crowded;

    public async ValueTask InitializeAsync()
    {
        _site = await TestSite.StartAsync(ApiHost.Stop);
        _database = await server.CreateDatabaseAsync(ApiHost.Stop);
        _services = [new ServiceProcess(Service, _database, _folder, Settings), new ServiceProcess(Service, _database, _folder, Settings)];
        // At once: the one that comes second finds the other at the tables.
        await Task.WhenAll(_services.Select(service => service.StartAsync(ApiHost.Stop)));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _services) await service.DisposeAsync();
        _client.Dispose();
        await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Two_services_are_never_at_one_source_and_where_one_is_killed_the_other_takes_over()
    {
        await RaceAsync();
        await KillAsync();
    }

    /// <summary>Both are asked for the same sources at the same moments.</summary>
    private async Task RaceAsync()
    {
        var sources = new List<string>();
        for (var i = 0; i < Sources; i++) sources.Add(await AddAsync(Feed($"/rss/{i}", [], TimeSpan.FromMilliseconds(200))));
        for (var round = 2; round <= 5; round++)
        {
            await EndedAsync(sources);
            await Task.WhenAll(sources.SelectMany(source => _services.Select(service => SendAsync(service, $"/api/v1/sources/{source}/run", ""))));
        }

        await EndedAsync(sources);
        Assert.False(_crowded);
        foreach (var (i, source) in sources.Index()) Assert.Equal(_visits[$"/rss/{i}"], await CountRunsAsync(source));
    }

    private async Task KillAsync()
    {
        for (var i = 1; i <= Articles; i++) Page(i, TimeSpan.FromMilliseconds(500));
        var source = await AddAsync(Feed("/berita", Enumerable.Range(1, Articles), TimeSpan.Zero));
        var begun = await RunAsync(_services[0], source, "the second article of the run", run => (int)run["created"]! >= 2);
        var holder = await HolderAsync(source);
        var (killed, left) = _services[0].Id == holder ? (_services[0], _services[1]) : (_services[1], _services[0]);
        Assert.Equal(killed.Id, holder);

        await killed.KillAsync();
        var watch = Stopwatch.StartNew();
        var taken = await RunAsync(left, source, "the other service to take over", run => (int)run["resumed"]! == 1);
        var takeover = watch.Elapsed;
        var ended = await RunAsync(left, source, "the end of the run", run => run["endedAt"] is not null);

        Assert.Equal((string?)begun["id"], (string?)taken["id"]);
        Assert.InRange(takeover, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.Equal(("completed", 1, Articles, Articles, 0), ((string?)ended["state"], (int)ended["resumed"]!, (int)ended["seen"]!, (int)ended["created"]!, (int)ended["failed"]!));
        Assert.Equal(new StoredRows(Articles, Articles, Articles), await StoredRows.CountAsync(_database, ApiHost.Stop));
        // The list was not asked for again, and of the articles only what was in hand.
        Assert.Equal(1, _visits["/berita"]);
        Assert.InRange(Enumerable.Range(1, Articles).Sum(i => _site.RequestsOf($"/berita/{i}").Count()), Articles, Articles + 1);
    }

    /// <summary>A feed that notes whether two are at it.</summary>
    private string Feed(string path, IEnumerable<int> articles, TimeSpan pause)
    {
        var items = string.Concat(articles.Select(i => $"<item><title>Berita {i}</title><link>{Root}/berita/{i}</link></item>"));
        _site.Answers(path, async context =>
        {
            _visits.AddOrUpdate(path, 1, (_, count) => count + 1);
            if (_visiting.AddOrUpdate(path, 1, (_, count) => count + 1) > 1) _crowded = true;
            await Task.Delay(pause, context.RequestAborted);
            _visiting.AddOrUpdate(path, 0, (_, count) => count - 1);
            context.Response.ContentType = "application/rss+xml";
            await context.Response.WriteAsync($"<rss version='2.0'><channel><title>Koran</title>{items}</channel></rss>");
        });
        return $"{Root}{path}";
    }

    private string Root => $"http://127.0.0.1:{_site.Port}";

    private void Page(int number, TimeSpan pause) => _site.Answers($"/berita/{number}", async context =>
    {
        await Task.Delay(pause, context.RequestAborted);
        context.Response.ContentType = "text/html";
        var paragraphs = string.Concat(Enumerable.Range(1, 6).Select(p => $"<p>Nelayan kampung {number} menjemur ikan asin di tepi pantai pada hari ke-{p}, lalu menjualnya ke pasar.</p>"));
        await context.Response.WriteAsync($"<html><head><title>Berita {number}</title></head><body><article><h1>Berita {number}</h1>{paragraphs}</article></body></html>");
    });

    private async Task<string> AddAsync(string address) =>
        (string)(await SendAsync(_services[0], "/api/v1/sources", $$"""{"kind":"feed","address":"{{address}}","schedule":"1d"}"""))["id"]!;

    private async Task EndedAsync(IEnumerable<string> sources) =>
        await Task.WhenAll(sources.Select(source => RunAsync(_services[0], source, "the end of a run", run => run["endedAt"] is not null)));

    private Task<JsonNode> RunAsync(ServiceProcess service, string source, string what, Func<JsonNode, bool> isEnough) => Waiting.ForAsync(
        what, async () => (await ReadAsync(service, $"/api/v1/sources/{source}/runs"))["items"]!.AsArray() is [{ } newest, ..] && isEnough(newest) ? newest : null);

    private async Task<int> CountRunsAsync(string source) => (int)(await ReadAsync(_services[0], $"/api/v1/sources/{source}/runs"))["total"]!["value"]!;

    private async Task<JsonNode> ReadAsync(ServiceProcess service, string path) => JsonNode.Parse(await _client.GetStringAsync(new Uri(service.Address, path), ApiHost.Stop))!;

    private async Task<JsonNode> SendAsync(ServiceProcess service, string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _client.PostAsync(new Uri(service.Address, path), body.Length == 0 ? null : content, ApiHost.Stop);
        var text = await response.Content.ReadAsStringAsync(ApiHost.Stop);
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    /// <returns>The process that is at a source: instances are named MACHINE:PROCESS:...</returns>
    private async Task<int> HolderAsync(string source)
    {
        await using var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync(ApiHost.Stop);
        await using var command = new NpgsqlCommand("SELECT lease_owner FROM source_states WHERE source_id = @id", connection);
        command.Parameters.AddWithValue("id", Guid.Parse(source));
        return int.Parse(((string)(await command.ExecuteScalarAsync(ApiHost.Stop))!).Split(':')[1], CultureInfo.InvariantCulture);
    }
}
