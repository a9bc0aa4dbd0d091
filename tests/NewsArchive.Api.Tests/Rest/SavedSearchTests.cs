using System.Text.Json.Nodes;

using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Archive.SavedSearches.Delivery;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Api.Tests.Rest;

/// <summary>Saved searches over REST, with a real receiver of webhooks.</summary>
public sealed class SavedSearchTests(PostgresServer server)
{
    private const string Searches = "/api/v1/searches";

    [Theory]
    [InlineData(TestedDatabase.Sqlite)]
    [InlineData(TestedDatabase.Postgres)]
    public async Task A_search_is_saved_read_changed_rested_and_removed(TestedDatabase database)
    {
        await using var host = await server.HostAsync(database);
        var (added, made) = await PostAsync(host, """{"query":"harga beras","hook":"https://hook.example/a?token=t","publisher":"Liputan6.com","to":"2024-03-04"}""");
        var address = added.Headers.Location!.ToString();
        var search = made["search"]!;
        var (read, same) = await host.GetAsync(address);
        var (_, list) = await host.GetAsync(Searches);
        using var put = await PutAsync(host, address, """{"query":"gabah","hook":"https://hook.example/b","name":"Gabah"}""", read.Headers.ETag!.Tag);
        var changed = JsonNode.Parse(await put.Content.ReadAsStringAsync(ApiHost.Stop))!;
        using var late = await PutAsync(host, address, """{"hook":"https://hook.example/c"}""", read.Headers.ETag.Tag);
        using var careless = await PutAsync(host, address, """{"hook":"https://hook.example/c"}""", null);
        var (_, paused) = await host.SendAsync(HttpMethod.Post, $"{address}/pause");
        var (_, resumed) = await host.SendAsync(HttpMethod.Post, $"{address}/resume");
        using var removed = await host.Client.DeleteAsync(address, ApiHost.Stop);

        Assert.Equal((201, 200, 200, 412, 428, 204, 404), (
            (int)added.StatusCode, (int)read.StatusCode, (int)put.StatusCode, (int)late.StatusCode, (int)careless.StatusCode, (int)removed.StatusCode, (int)(await host.GetAsync(address)).Response.StatusCode));
        Assert.Matches("^whsec_[A-Za-z0-9+/]{43}=$", (string?)made["secret"]);
        Assert.True(added.Headers.CacheControl!.NoStore);
        Assert.Equal(("harga beras", "harga beras", "liputan6", "untried", 0), ((string?)search["name"], (string?)search["query"], (string?)search["publisher"], (string?)search["health"], (int)search["waiting"]!));
        Assert.Equal(new DateTimeOffset(2024, 3, 5, 0, 0, 0, TimeSpan.FromHours(7)), search["to"]!.GetValue<DateTimeOffset>());
        Assert.True(JsonNode.DeepEquals(search, same) && JsonNode.DeepEquals(search, list["items"]![0]));
        Assert.Equal((2, "Gabah", null), ((int)changed["version"]!, (string?)changed["name"], (string?)changed["publisher"]));
        Assert.Equal((true, "asked", false, null), ((bool)paused["paused"]!, (string?)paused["pausedBecause"], (bool)resumed["paused"]!, (string?)resumed["pausedBecause"]));
        Assert.Equal(1, (int)list["total"]!["value"]!);
    }

    [Theory]
    [InlineData("""{"query":"beras"}""", "hook")]
    [InlineData("""{"query":"beras","hook":"file:///etc/passwd"}""", "hook")]
    [InlineData("""{"query":"beras","hook":"http://169.254.169.254/latest"}""", "hook")]
    [InlineData("""{"query":"beras","hook":"http://10.0.0.1/"}""", "hook")]
    [InlineData("""{"query":"beras","hook":"https://hook.example/","from":"kemarin"}""", "from")]
    public async Task What_cannot_be_saved_is_told_by_field(string body, string field)
    {
        await using var host = new ApiHost();
        var (response, problem) = await PostAsync(host, body);

        Assert.Equal((400, "/problems/invalid-fields"), ((int)response.StatusCode, (string?)problem["type"]));
        Assert.Equal([field], problem["errors"]!.AsObject().Select(error => error.Key));
    }

    [Fact]
    public async Task An_odd_query_is_saved_and_answered_with_the_hints_of_search()
    {
        await using var host = new ApiHost();
        var (_, made) = await PostAsync(host, """{"query":"\"harga beras judul:","hook":"https://hook.example/"}""");
        var (_, found) = await host.GetAsync("/api/v1/articles?q=%22harga+beras+judul:");

        Assert.NotEmpty(made["search"]!["understood"]!["hints"]!.AsArray());
        Assert.True(JsonNode.DeepEquals(found["query"], made["search"]!["understood"]));
    }

    [Theory]
    [InlineData(TestedDatabase.Sqlite)]
    [InlineData(TestedDatabase.Postgres)]
    public async Task New_matches_of_every_way_in_are_posted_signed_and_once(TestedDatabase database)
    {
        await using var receiver = await HookReceiver.StartAsync();
        await using var host = await HostAsync(database, receiver);
        await host.PostTextAsync("/api/v1/articles?url=https://example.com/lama", "Semarang - Kios pasar dibuka sebelum pencarian disimpan.");
        var (address, secret) = await SaveAsync(host, receiver, "kios");
        var (_, single) = await host.PostTextAsync("/api/v1/articles?url=https://example.com/satu", "Semarang - Kios pasar dibuka lagi pekan ini.");
        var bulk = await host.PostBulkAsync(Enumerable.Range(1, 120).Select(n => Samples.Json($"Kios nomor {n} di pasar dibuka lagi.", $"https://example.com/banyak/{n}")).Append(Samples.Json("Tidak ada apa-apa.", "https://example.com/lain")));
        await TickAsync(host);
        await TickAsync(host);

        var expected = bulk.SkipLast(1).Select(line => (string)line["id"]!).Append((string)single["id"]!).Order(StringComparer.Ordinal);
        Assert.Equal(expected, receiver.Messages.SelectMany(message => message.Articles).Order(StringComparer.Ordinal));
        Assert.Equal([100, 21], receiver.Messages.Select(message => message.Articles.Count));
        Assert.All(receiver.Messages, message => Assert.Equal(("POST", "application/json", "search.matched", true), (message.Method, message.Headers["content-type"], (string?)message.Body["type"], message.IsSignedBy(secret, host.Clock.GetUtcNow()))));
        Assert.StartsWith("NewsArchive/", receiver.Messages.First().Headers["user-agent"], StringComparison.Ordinal);
        var (_, deliveries) = await host.GetAsync($"{address}/deliveries?limit=1");
        var (_, rest) = await host.GetAsync($"{address}/deliveries?cursor={deliveries["nextCursor"]}");
        var (_, search) = await host.GetAsync(address);
        Assert.Equal(("delivered", 204, 1, 2), ((string?)deliveries["items"]![0]!["state"], (int)deliveries["items"]![0]!["status"]!, (int)deliveries["items"]![0]!["attempts"]!, (int)deliveries["total"]!["value"]!));
        // Both were made in the same moment of the test's clock: either may be the later.
        Assert.Equal(receiver.Messages.Select(message => message.Id).Order(StringComparer.Ordinal), new[] { deliveries, rest }.Select(page => (string)page["items"]![0]!["id"]!).Order(StringComparer.Ordinal));
        Assert.Equal(("working", 0, host.Clock.GetUtcNow()), ((string?)search["health"], (int)search["waiting"]!, search["lastDeliveryAt"]!.GetValue<DateTimeOffset>()));
    }

    [Theory]
    [InlineData(500, "The hook answered 500 (an error of the receiver).")]
    [InlineData(404, "The hook answered 404 (refused).")]
    [InlineData(302, "The hook answered 302 (a redirect; messages are posted to the address that was given and nowhere else).")]
    public async Task What_a_hook_does_not_take_is_sent_again(int status, string error)
    {
        await using var receiver = await HookReceiver.StartAsync();
        await using var host = await HostAsync(TestedDatabase.Sqlite, receiver);
        var (address, secret) = await SaveAsync(host, receiver, "kios");
        await ArchiveAsync(host);
        receiver.AnswersStatus(status, ("Location", "http://169.254.169.254/latest/meta-data"));
        await TickAsync(host);
        var (_, failed) = await host.GetAsync(address);
        receiver.AnswersStatus(200);
        host.Clock.Advance(TimeSpan.FromSeconds(12));
        await TickAsync(host);

        Assert.Equal(("retrying", error, 1, 1), ((string?)failed["health"], (string?)failed["lastError"], (int)failed["consecutiveFailures"]!, (int)failed["waiting"]!));
        Assert.Equal(2, receiver.Messages.Count);
        Assert.Single(receiver.Messages.Select(message => message.Id).Distinct());
        Assert.All(receiver.Messages, message => Assert.True(message.IsSignedBy(secret, host.Clock.GetUtcNow())));
        Assert.Equal("working", (string?)(await host.GetAsync(address)).Body["health"]);
        Assert.All(receiver.Site.Connected, connected => Assert.Equal(NewsArchive.Archive.Tests.Fetching.TestSite.PublicAddress, connected.Address));
    }

    [Fact]
    public async Task A_hook_that_answers_410_is_told_no_more_until_somebody_resumes()
    {
        await using var receiver = await HookReceiver.StartAsync();
        await using var host = await HostAsync(TestedDatabase.Sqlite, receiver);
        var (address, _) = await SaveAsync(host, receiver, "kios");
        await ArchiveAsync(host);
        receiver.AnswersStatus(410);
        await TickAsync(host);
        host.Clock.Advance(TimeSpan.FromDays(1));
        await TickAsync(host);
        var (_, gone) = await host.GetAsync(address);
        receiver.AnswersStatus(200);
        await host.SendAsync(HttpMethod.Post, $"{address}/resume");
        await TickAsync(host);

        Assert.Equal((true, "hookGone", 1), ((bool)gone["paused"]!, (string?)gone["pausedBecause"], (int)gone["waiting"]!));
        Assert.Equal(2, receiver.Messages.Count);
    }

    [Fact]
    public async Task A_hook_that_asks_to_wait_is_waited_for()
    {
        await using var receiver = await HookReceiver.StartAsync();
        await using var host = await HostAsync(TestedDatabase.Sqlite, receiver);
        var (address, _) = await SaveAsync(host, receiver, "kios");
        await ArchiveAsync(host);
        receiver.AnswersStatus(429, ("Retry-After", "3600"));
        await TickAsync(host);
        host.Clock.Advance(TimeSpan.FromMinutes(59));
        await TickAsync(host);
        var waiting = receiver.Messages.Count;
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await TickAsync(host);

        Assert.Equal((1, 2), (waiting, receiver.Messages.Count));
        Assert.Equal(2, (int)(await host.GetAsync(address)).Body["consecutiveFailures"]!);
    }

    [Fact]
    public async Task A_slow_hook_is_given_up_and_an_endless_answer_is_not_read()
    {
        await using var receiver = await HookReceiver.StartAsync();
        await using var host = await HostAsync(TestedDatabase.Sqlite, receiver, new() { ["Webhooks:AnswerSeconds"] = "1" });
        var (address, _) = await SaveAsync(host, receiver, "kios");
        receiver.Answers(context => Task.Delay(TimeSpan.FromSeconds(60), context.RequestAborted));
        var (_, slow) = await host.SendAsync(HttpMethod.Post, $"{address}/test");
        receiver.Answers(async context =>
        {
            var piece = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(piece, context.RequestAborted);
        });
        var (_, endless) = await host.SendAsync(HttpMethod.Post, $"{address}/test");

        Assert.Equal(false, (bool?)slow["ok"]);
        Assert.Contains("within 1 seconds", (string?)slow["error"], StringComparison.Ordinal);
        Assert.Equal((true, 200), ((bool?)endless["ok"], (int?)endless["status"]));
    }

    [Theory]
    [InlineData("dalam.example", "10.0.0.7", "private")]
    [InlineData("awan.example", "169.254.169.254", "a metadata service")]
    [InlineData("sini.example", "127.0.0.1", "loopback")]
    [InlineData("tidak-ada.example", null, "its name is not known")]
    public async Task A_name_that_leads_where_nothing_is_posted_to_is_the_last_error(string name, string? leads, string reason)
    {
        await using var receiver = await HookReceiver.StartAsync();
        if (leads is not null) receiver.Site.Leads(name, leads);
        await using var host = await HostAsync(TestedDatabase.Sqlite, receiver);
        var (added, _) = await PostAsync(host, $$"""{"query":"kios","hook":"http://{{name}}/masuk"}""");
        await ArchiveAsync(host);
        await TickAsync(host);
        var (_, search) = await host.GetAsync(added.Headers.Location!.ToString());

        Assert.Contains(reason, (string?)search["lastError"], StringComparison.Ordinal);
        Assert.Equal((1, "retrying"), ((int)search["waiting"]!, (string?)search["health"]));
        Assert.Empty(receiver.Site.Connected);
    }

    [Fact]
    public async Task A_new_secret_signs_beside_the_old_one_and_neither_is_told_again_or_logged()
    {
        var log = new CapturedLog();
        await using var receiver = await HookReceiver.StartAsync();
        await using var host = new ApiHost(log: log, add: receiver.AddTo);
        var (added, made) = await PostAsync(host, $$"""{"query":"kios rahasia-kata","name":"rahasia-nama","hook":"{{receiver.Address}}?token=rahasia-token"}""");
        var (address, first) = (added.Headers.Location!.ToString(), (string)made["secret"]!);
        var (_, rotated) = await host.SendAsync(HttpMethod.Post, $"{address}/secret");
        var second = (string)rotated["secret"]!;
        await host.PostTextAsync("/api/v1/articles", "Semarang - Kios pasar dibuka lagi, rahasia-kata, pekan ini.");
        receiver.AnswersStatus(500);
        await TickAsync(host);
        host.Clock.Advance(TimeSpan.FromSeconds(12));
        receiver.AnswersStatus(200);
        await TickAsync(host);
        var answers = new List<string>();
        foreach (var path in new[] { address, Searches, $"{address}/deliveries" }) answers.Add((await host.GetAsync(path)).Body.ToJsonString());
        answers.Add((await host.SendAsync(HttpMethod.Post, $"{address}/test")).Body.ToJsonString());
        receiver.Site.Answers(HookReceiver.Path, _ => throw new InvalidOperationException("rusak"));
        await host.SendAsync(HttpMethod.Post, $"{address}/test");
        await host.SendAsync(HttpMethod.Post, $"{address}/pause");
        using var put = await PutAsync(host, address, """{"hook":"http://tidak-ada.example/rahasia-jalan","query":"kios"}""", "*");
        await host.SendAsync(HttpMethod.Post, $"{address}/test");

        Assert.NotEqual(first, second);
        Assert.True(receiver.Messages.Count >= 2);
        Assert.All(receiver.Messages, message => Assert.True(message.IsSignedBy(first, host.Clock.GetUtcNow()) && message.IsSignedBy(second, host.Clock.GetUtcNow())));
        foreach (var secret in new[] { first, second })
        {
            var core = secret["whsec_".Length..];
            Assert.All(answers, answer => Assert.DoesNotContain(core[..20], answer, StringComparison.Ordinal));
            Assert.DoesNotContain(core[..20], log.Text, StringComparison.Ordinal);
        }

        Assert.Contains("told its hook", log.Text, StringComparison.Ordinal);
        Assert.Contains("did not take message", log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia-", log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_service_looks_by_itself()
    {
        await using var receiver = await HookReceiver.StartAsync();
        using var taken = new SemaphoreSlim(0);
        receiver.Answers(context =>
        {
            context.Response.StatusCode = 204;
            taken.Release();
            return Task.CompletedTask;
        });
        await using var host = await HostAsync(TestedDatabase.Sqlite, receiver, new() { ["Webhooks:Enabled"] = "true" });
        await SaveAsync(host, receiver, "kios");
        var id = await ArchiveAsync(host);

        Assert.True(await taken.WaitAsync(TimeSpan.FromSeconds(120), ApiHost.Stop), "The receiver got no message within two minutes.");
        Assert.Equal([id], receiver.Messages.First().Articles);
    }

    [Fact]
    public async Task An_unknown_search_is_not_found()
    {
        await using var host = new ApiHost();
        var address = $"{Searches}/7d0a3f6e-0000-7000-8000-000000000000";
        foreach (var (method, path) in new[] { ("GET", ""), ("DELETE", ""), ("POST", "/test"), ("POST", "/pause"), ("POST", "/resume"), ("POST", "/secret"), ("GET", "/deliveries") })
            Assert.Equal((404, $"{method} {path}"), ((int)(await host.SendAsync(new HttpMethod(method), address + path)).Response.StatusCode, $"{method} {path}"));
    }

    private async Task<ApiHost> HostAsync(TestedDatabase database, HookReceiver receiver, Dictionary<string, string>? settings = null) =>
        new(database == TestedDatabase.Postgres ? await server.CreateDatabaseAsync(ApiHost.Stop) : null, settings, add: receiver.AddTo);

    private static Task<(HttpResponseMessage Response, JsonObject Body)> PostAsync(ApiHost host, string json) =>
        host.SendAsync(HttpMethod.Post, Searches, ApiHost.Body(json, "application/json"));

    private static async Task<(string Address, string Secret)> SaveAsync(ApiHost host, HookReceiver receiver, string query)
    {
        var (added, made) = await PostAsync(host, $$"""{"query":"{{query}}","hook":"{{receiver.Address}}"}""");
        Assert.Equal(201, (int)added.StatusCode);
        return (added.Headers.Location!.ToString(), (string)made["secret"]!);
    }

    private static async Task<string> ArchiveAsync(ApiHost host) =>
        (string)(await host.PostTextAsync("/api/v1/articles", "Semarang - Kios pasar dibuka lagi pekan ini.")).Body["id"]!;

    private static Task<int> TickAsync(ApiHost host) => host.Services.GetRequiredService<SavedSearchRounds>().TickAsync(ApiHost.Stop);

    private static async Task<HttpResponseMessage> PutAsync(ApiHost host, string address, string json, string? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = ApiHost.Body(json, "application/json") };
        if (tag is not null) request.Headers.TryAddWithoutValidation("If-Match", tag);
        return await host.Client.SendAsync(request, ApiHost.Stop);
    }
}
