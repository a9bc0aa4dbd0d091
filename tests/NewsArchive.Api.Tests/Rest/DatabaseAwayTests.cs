using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Archive;

using Xunit;

namespace NewsArchive.Api.Tests.Rest;

public sealed class DatabaseAwayTests
{
    [Theory]
    [InlineData("GET", "/api/v1/articles")]
    [InlineData("GET", "/api/v1/articles/7d0a3f6e-0000-8000-8000-000000000000")]
    [InlineData("GET", "/api/v1/articles/7d0a3f6e-0000-8000-8000-000000000000/raw")]
    [InlineData("GET", "/api/v1/articles/7d0a3f6e-0000-8000-8000-000000000000/revisions")]
    [InlineData("DELETE", "/api/v1/articles/7d0a3f6e-0000-8000-8000-000000000000")]
    [InlineData("POST", "/api/v1/articles")]
    [InlineData("POST", "/api/v1/articles/bulk")]
    public async Task Every_operation_says_when_to_try_again(string method, string address)
    {
        await using var host = new ApiHost(wrap: inner => new FaultyArchive(inner, _ => new ArchiveUnavailableException("no route to 10.0.0.7")));
        var content = method != "POST" ? null
            : address.EndsWith("bulk", StringComparison.Ordinal) ? ApiHost.Body(Samples.Json(Samples.Text), "application/x-ndjson")
            : ApiHost.Body(Samples.Text, "text/plain");
        var (response, answer) = await host.SendAsync(new HttpMethod(method), address, content);

        Assert.Equal(503, (int)response.StatusCode);
        Assert.Equal("/problems/archive-unavailable", (string?)answer["type"]);
        Assert.True(response.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.DoesNotContain("10.0.0.7", answer.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_goes_away_during_a_bulk_import_fails_its_lines_only()
    {
        await using var host = new ApiHost(wrap: inner => new FaultyArchive(inner, call => call == 2 ? new ArchiveUnavailableException("gone") : null));
        var results = await host.PostBulkAsync(Enumerable.Range(1, 3).Select(number => Samples.Json(Samples.Numbered(number))));

        Assert.Equal(["created", "failed", "created"], results.Select(result => (string?)result["outcome"]));
        Assert.Equal("/problems/archive-unavailable", (string?)results[1]["error"]!["type"]);
    }

    [Fact]
    public async Task A_database_that_stays_away_is_not_asked_for_every_line()
    {
        var calls = 0;
        await using var host = new ApiHost(wrap: inner => new FaultyArchive(inner, call =>
        {
            calls = call;
            return call > 1 ? new ArchiveUnavailableException("gone") : null;
        }));
        var results = await host.PostBulkAsync(Enumerable.Range(1, 50).Select(number => Samples.Json(Samples.Numbered(number))));

        Assert.Equal(49, results.Count(result => (string?)result["outcome"] == "failed"));
        Assert.Equal(4, calls);
    }

    [Fact]
    public async Task An_unexpected_error_tells_nothing_of_the_inside()
    {
        await using var host = new ApiHost(wrap: inner => new FaultyArchive(inner, _ => new InvalidOperationException("secret table name")));
        var (response, answer) = await host.PostTextAsync("/api/v1/articles", Samples.Text);
        var line = Assert.Single(await host.PostBulkAsync(Samples.Json(Samples.Text)));

        Assert.Equal(500, (int)response.StatusCode);
        Assert.Equal("/problems/unexpected", (string?)answer["type"]);
        Assert.NotNull(answer["traceId"]);
        Assert.Equal("/problems/unexpected", (string?)line["error"]!["type"]);
        Assert.DoesNotContain("secret", answer.ToJsonString() + line.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_real_database_out_of_reach_is_unavailable_and_not_ready()
    {
        // Nothing listens on port 1.
        await using var host = new ApiHost("Host=127.0.0.1;Port=1;Username=x;Database=x;Timeout=2", new() { ["Database:MigrateAtStart"] = "false" });
        var (post, answer) = await host.PostTextAsync("/api/v1/articles", Samples.Text);
        var (ready, _) = await host.GetAsync("/health/ready");
        var (live, _) = await host.GetAsync("/health/live");

        Assert.Equal((503, "/problems/archive-unavailable"), ((int)post.StatusCode, (string?)answer["type"]));
        Assert.Equal((503, 200), ((int)ready.StatusCode, (int)live.StatusCode));
    }

    [Fact]
    public async Task A_database_in_reach_is_ready()
    {
        await using var host = new ApiHost();
        var (ready, body) = await host.GetAsync("/health/ready");

        Assert.Equal((200, "ready"), ((int)ready.StatusCode, (string?)body["status"]));
    }
}
