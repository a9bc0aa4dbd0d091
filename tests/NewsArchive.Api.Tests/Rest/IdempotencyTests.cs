using System.Text.Json.Nodes;

using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Archive;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Api.Tests.Rest;

public sealed class IdempotencyTests(PostgresServer server)
{
    [Theory]
    [InlineData(TestedDatabase.Sqlite)]
    [InlineData(TestedDatabase.Postgres)]
    public async Task A_request_sent_again_under_its_key_gets_the_first_reply_byte_for_byte(TestedDatabase database)
    {
        await using var host = await server.HostAsync(database);
        var (first, created) = await PostAsync(host, "kunci-1", Samples.Text);
        var (again, replayed) = await PostAsync(host, "kunci-1", Samples.Text);
        var (other, unchanged) = await PostAsync(host, "kunci-2", Samples.Text);

        Assert.Equal((201, false), ((int)first.StatusCode, IsReplayed(first)));
        Assert.Equal((201, true), ((int)again.StatusCode, IsReplayed(again)));
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(first.Content.Headers.ContentType, again.Content.Headers.ContentType);
        Assert.Equal(created.ToJsonString(), replayed.ToJsonString());
        Assert.Equal((200, "unchanged", false), ((int)other.StatusCode, (string?)unchanged["outcome"], IsReplayed(other)));
    }

    [Fact]
    public async Task A_key_of_another_request_is_refused_and_nothing_is_archived()
    {
        await using var host = new ApiHost();
        await PostAsync(host, "kunci", Samples.Text);
        var (body, answer) = await PostAsync(host, "kunci", Samples.Numbered(1));
        var (query, _) = await PostAsync(host, "kunci", Samples.Text, "?title=Lain");

        Assert.Equal((422, "/problems/idempotency-mismatch"), ((int)body.StatusCode, (string?)answer["type"]));
        Assert.Equal(422, (int)query.StatusCode);
        Assert.Equal(1, (int)(await host.GetAsync("/api/v1/articles")).Body["total"]!["value"]!);
    }

    [Fact]
    public async Task A_request_that_is_under_way_is_not_done_twice()
    {
        var entered = new TaskCompletionSource();
        var open = new TaskCompletionSource();
        await using var host = new ApiHost(wrap: inner => new GatedArchive(inner, entered, open.Task));
        var first = PostAsync(host, "kunci", Samples.Text);
        await entered.Task.WaitAsync(ApiHost.Stop);

        var (second, answer) = await PostAsync(host, "kunci", Samples.Text);
        open.SetResult();

        Assert.Equal((409, "/problems/idempotency-under-way", "1"), ((int)second.StatusCode, (string?)answer["type"], second.Headers.RetryAfter?.ToString()));
        Assert.Equal(201, (int)(await first).Response.StatusCode);
    }

    [Fact]
    public async Task A_faulty_article_is_refused_the_same_way_again()
    {
        await using var host = new ApiHost();
        var (first, _) = await PostAsync(host, "kunci", "12345");
        var (again, answer) = await PostAsync(host, "kunci", "12345");

        Assert.Equal((422, 422, true), ((int)first.StatusCode, (int)again.StatusCode, IsReplayed(again)));
        Assert.Equal("/problems/no-letters", (string?)answer["type"]);
    }

    [Fact]
    public async Task After_a_fault_of_the_service_the_same_request_is_done_anew()
    {
        await using var host = new ApiHost(wrap: inner => new FaultyArchive(inner, call => call == 1 ? new ArchiveUnavailableException("away", new IOException()) : null));
        var (first, _) = await PostAsync(host, "kunci", Samples.Text);
        var (again, _) = await PostAsync(host, "kunci", Samples.Text);

        Assert.Equal((503, 201, false), ((int)first.StatusCode, (int)again.StatusCode, IsReplayed(again)));
    }

    [Fact]
    public async Task A_key_is_forgotten_after_its_lifetime()
    {
        await using var host = new ApiHost();
        await PostAsync(host, "kunci", Samples.Text);
        host.Clock.Advance(ReplyRules.Lifetime);
        var (again, body) = await PostAsync(host, "kunci", Samples.Text);

        Assert.Equal((200, "unchanged", false), ((int)again.StatusCode, (string?)body["outcome"], IsReplayed(again)));
    }

    [Theory]
    [InlineData("dua kata")]
    [InlineData("\"\"")]
    public async Task A_key_that_is_none_is_refused(string key)
    {
        await using var host = new ApiHost();
        var (response, answer) = await PostAsync(host, key, Samples.Text);

        Assert.Equal((400, "/problems/invalid-fields"), ((int)response.StatusCode, (string?)answer["type"]));
        Assert.NotNull(answer["errors"]!["Idempotency-Key"]);
    }

    [Fact]
    public async Task A_key_that_is_too_long_is_refused()
    {
        await using var host = new ApiHost();

        Assert.Equal(400, (int)(await PostAsync(host, new string('k', 201), Samples.Text)).Response.StatusCode);
        Assert.Equal(201, (int)(await PostAsync(host, new string('k', 200), Samples.Text)).Response.StatusCode);
    }

    private static bool IsReplayed(HttpResponseMessage response) => response.Headers.Contains("Idempotency-Replayed");

    private static async Task<(HttpResponseMessage Response, JsonObject Body)> PostAsync(ApiHost host, string key, string text, string query = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/articles" + query) { Content = ApiHost.Body(text, "text/plain; charset=utf-8") };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        var response = await host.Client.SendAsync(request, ApiHost.Stop);
        return (response, JsonNode.Parse(await response.Content.ReadAsStringAsync(ApiHost.Stop))!.AsObject());
    }
}
