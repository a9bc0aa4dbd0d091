using System.Text.Json.Nodes;

using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests.Rest;

/// <summary>Sources over REST; nothing is visited here.</summary>
public sealed class SourceTests : IAsyncDisposable
{
    private const string Sources = "/api/v1/sources";

    private readonly ApiHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_source_is_added_read_changed_and_removed()
    {
        var (added, source) = await PostAsync("""{"kind":"feed","address":"https://koran.example/rss","name":"Koran Uji"}""");
        var address = added.Headers.Location!.ToString();
        var (read, same) = await _host.GetAsync(address);
        using var put = await PutAsync(address, """{"kind":"feed","address":"https://koran.example/rss","schedule":"*/15 6-22 * * *"}""", read.Headers.ETag!.Tag);
        var changed = JsonNode.Parse(await put.Content.ReadAsStringAsync(ApiHost.Stop))!;
        using var removed = await _host.Client.DeleteAsync(address, ApiHost.Stop);

        Assert.Equal((201, 200, 200, 204, 404), ((int)added.StatusCode, (int)read.StatusCode, (int)put.StatusCode, (int)removed.StatusCode, (int)(await _host.GetAsync(address)).Response.StatusCode));
        Assert.Equal(("feed", "Koran Uji", "auto", "Asia/Jakarta", "unchecked", false), ((string?)source["kind"], (string?)source["name"], (string?)source["schedule"], (string?)source["timeZone"], (string?)source["health"], (bool)source["paused"]!));
        Assert.True(JsonNode.DeepEquals(source, same));
        Assert.Equal((added.Headers.ETag!.Tag, false), (read.Headers.ETag!.Tag, read.Headers.ETag.IsWeak));
        Assert.Equal((2, "*/15 6-22 * * *", "https://koran.example/rss"), ((int)changed["version"]!, (string?)changed["schedule"], (string?)changed["name"]));
    }

    [Fact]
    public async Task A_change_needs_the_version_it_was_made_from_and_a_visit_is_no_change()
    {
        var (added, _) = await PostAsync("""{"kind":"feed","address":"https://koran.example/rss"}""");
        var (address, tag) = (added.Headers.Location!.ToString(), added.Headers.ETag!.Tag);
        const string Change = """{"kind":"feed","address":"https://koran.example/rss","name":"Lain"}""";

        Assert.Equal(428, await StatusAsync(PutAsync(address, Change, null)));
        Assert.Equal(400, await StatusAsync(PutAsync(address, Change, "bukan")));
        Assert.Equal(412, await StatusAsync(PutAsync(address, Change, "\"9.00\"")));
        Assert.Equal(200, await StatusAsync(PutAsync(address, Change, tag)));
        Assert.Equal(412, await StatusAsync(PutAsync(address, Change, tag)));
        Assert.Equal(200, await StatusAsync(PutAsync(address, Change, "*")));
        // The bytes have changed since, but not what is said of the source.
        Assert.Equal(200, await StatusAsync(PutAsync(address, Change, "\"3.0000000000000000\"")));
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        var (added, _) = await PostAsync("""{"kind":"feed","address":"https://koran.example/rss"}""");
        using var request = new HttpRequestMessage(HttpMethod.Get, added.Headers.Location);
        request.Headers.IfNoneMatch.Add(added.Headers.ETag!);
        using var response = await _host.Client.SendAsync(request, ApiHost.Stop);

        Assert.Equal(304, (int)response.StatusCode);
    }

    [Fact]
    public async Task The_same_source_twice_is_refused_with_the_first_ones_id()
    {
        var (_, first) = await PostAsync("""{"kind":"feed","address":"https://koran.example/rss"}""");
        var (response, problem) = await PostAsync("""{"kind":"feed","address":"https://koran.example/rss","name":"Lagi"}""");

        Assert.Equal((409, "/problems/source-exists", (string?)first["id"]), ((int)response.StatusCode, (string?)problem["type"], (string?)problem["id"]));
    }

    [Theory]
    [InlineData("""{"address":"https://koran.example/rss"}""", "kind")]
    [InlineData("""{"kind":"feed"}""", "address")]
    [InlineData("""{"kind":"feed","address":"ftp://koran.example"}""", "address")]
    [InlineData("""{"kind":"feed","address":"file:///etc/passwd"}""", "address")]
    [InlineData("""{"kind":"feed","address":"https://u:p@koran.example/"}""", "address")]
    [InlineData("""{"kind":"listing","address":"https://koran.example/"}""", "selector")]
    [InlineData("""{"kind":"listing","address":"https://koran.example/","selector":"h2 >>> a["}""", "selector")]
    [InlineData("""{"kind":"feed","address":"https://koran.example/","schedule":"kadang"}""", "schedule")]
    [InlineData("""{"kind":"feed","address":"https://koran.example/","timeZone":"Bulan"}""", "timeZone")]
    [InlineData("""{"kind":"feed","address":"https://koran.example/","jitterSeconds":-1}""", "jitterSeconds")]
    [InlineData("""{"kind":"feed","address":"https://koran.example/","fullArticles":"2"}""", "fullArticles")]
    [InlineData("""{"kind":"folder","address":"/etc"}""", "address")]
    public async Task Wrong_fields_are_named(string source, string field)
    {
        var (response, problem) = await PostAsync(source);

        Assert.Equal((400, "/problems/invalid-fields"), ((int)response.StatusCode, (string?)problem["type"]));
        Assert.Contains(field, problem["errors"]!.AsObject().Select(error => error.Key));
    }

    [Theory]
    [InlineData("{", "/problems/malformed-json")]
    [InlineData("""{"kind":"feed","addres":"https://koran.example/"}""", "/problems/malformed-json")]
    [InlineData("""{"kind":5}""", "/problems/malformed-json")]
    [InlineData("[]", "/problems/malformed-json")]
    public async Task What_is_no_source_is_refused_with_its_place(string body, string type)
    {
        var (response, problem) = await PostAsync(body);

        Assert.Equal((400, type, 1), ((int)response.StatusCode, (string?)problem["type"], (int)problem["line"]!));
    }

    [Fact]
    public async Task Another_media_type_and_too_much_are_refused()
    {
        var (text, _) = await _host.PostTextAsync(Sources, "https://koran.example/rss");
        var (large, _) = await PostAsync("{\"name\":\"" + new string('x', 70_000) + "\"}");

        Assert.Equal((415, 413), ((int)text.StatusCode, (int)large.StatusCode));
    }

    [Fact]
    public async Task Sources_are_listed_page_by_page_in_the_order_they_were_added()
    {
        for (var i = 0; i < 5; i++)
        {
            _host.Clock.Advance(TimeSpan.FromMilliseconds(2));
            await PostAsync($$"""{"kind":"feed","address":"https://koran.example/{{i}}"}""");
        }

        var names = new List<string?>();
        string? cursor = null;
        do
        {
            var (_, page) = await _host.GetAsync($"{Sources}?limit=2{(cursor is null ? "" : "&cursor=" + cursor)}");
            names.AddRange(page["items"]!.AsArray().Select(item => (string?)item!["address"]));
            Assert.Equal(5, (int)page["total"]!["value"]!);
            cursor = (string?)page["nextCursor"];
        }
        while (cursor is not null);

        Assert.Equal(Enumerable.Range(0, 5).Select(i => $"https://koran.example/{i}"), names);
        Assert.Equal(400, (int)(await _host.GetAsync($"{Sources}?limit=0")).Response.StatusCode);
        Assert.Equal(400, (int)(await _host.GetAsync($"{Sources}?cursor=x")).Response.StatusCode);
    }

    [Fact]
    public async Task Visits_are_suspended_and_taken_up_again()
    {
        var (added, _) = await PostAsync("""{"kind":"feed","address":"https://koran.example/rss"}""");
        var (_, paused) = await _host.SendAsync(HttpMethod.Post, $"{added.Headers.Location}/pause");
        var (_, again) = await _host.SendAsync(HttpMethod.Post, $"{added.Headers.Location}/pause");
        var (_, resumed) = await _host.SendAsync(HttpMethod.Post, $"{added.Headers.Location}/resume");

        Assert.Equal((true, 2, 2, false, 3), ((bool)paused["paused"]!, (int)paused["version"]!, (int)again["version"]!, (bool)resumed["paused"]!, (int)resumed["version"]!));
    }

    [Fact]
    public async Task A_run_that_nobody_took_yet_is_cancelled_at_once_and_a_follower_told()
    {
        var (added, source) = await PostAsync("""{"kind":"feed","address":"https://koran.example/rss"}""");
        var (accepted, run) = await _host.SendAsync(HttpMethod.Post, $"{added.Headers.Location}/run");
        var (_, same) = await _host.SendAsync(HttpMethod.Post, $"{added.Headers.Location}/run");
        var (_, cancelled) = await _host.SendAsync(HttpMethod.Post, $"{accepted.Headers.Location}/cancel");
        var events = await _host.Client.GetStringAsync($"{accepted.Headers.Location}/events", ApiHost.Stop);
        var (_, list) = await _host.GetAsync($"{added.Headers.Location}/runs");

        Assert.Equal((202, "queued", "manual", (string?)run["id"], "cancelled"), ((int)accepted.StatusCode, (string?)run["state"], (string?)run["trigger"], (string?)same["id"], (string?)cancelled["state"]));
        Assert.StartsWith("event: end\ndata: {", events, StringComparison.Ordinal);
        Assert.Equal((1, (string?)source["id"]), (list["items"]!.AsArray().Count, (string?)list["items"]![0]!["sourceId"]));
    }

    [Theory]
    [InlineData("GET", "/api/v1/sources/{0}")]
    [InlineData("DELETE", "/api/v1/sources/{0}")]
    [InlineData("POST", "/api/v1/sources/{0}/run")]
    [InlineData("POST", "/api/v1/sources/{0}/pause")]
    [InlineData("GET", "/api/v1/sources/{0}/runs")]
    [InlineData("GET", "/api/v1/runs/{0}")]
    [InlineData("GET", "/api/v1/runs/{0}/items")]
    [InlineData("GET", "/api/v1/runs/{0}/events")]
    [InlineData("POST", "/api/v1/runs/{0}/cancel")]
    [InlineData("POST", "/api/v1/runs/{0}/retry")]
    public async Task What_is_not_there_is_told(string method, string address)
    {
        var (response, problem) = await _host.SendAsync(new HttpMethod(method), string.Format(System.Globalization.CultureInfo.InvariantCulture, address, Guid.NewGuid()));

        Assert.Equal((404, "/problems/not-found"), ((int)response.StatusCode, (string?)problem["type"]));
    }

    private Task<(HttpResponseMessage Response, JsonObject Body)> PostAsync(string json) => _host.SendAsync(HttpMethod.Post, Sources, ApiHost.Body(json, "application/json"));

    private async Task<HttpResponseMessage> PutAsync(string address, string json, string? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = ApiHost.Body(json, "application/json") };
        if (tag is not null) request.Headers.TryAddWithoutValidation("If-Match", tag);
        return await _host.Client.SendAsync(request, ApiHost.Stop);
    }

    private static async Task<int> StatusAsync(Task<HttpResponseMessage> answer)
    {
        using var response = await answer;
        return (int)response.StatusCode;
    }
}
