using System.Text;

using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Archive;
using NewsArchive.Archive.Model;

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
        await using var host = new ApiHost(wrap: inner => FaultyArchive.Refusing(inner, article => IsOf(article, 2) ? new ArchiveUnavailableException("gone") : null));
        var results = await host.PostBulkAsync(Lines(3));

        Assert.Equal(["created", "failed", "created"], results.Select(result => (string?)result["outcome"]));
        Assert.Equal("/problems/archive-unavailable", (string?)results[1]["error"]!["type"]);
    }

    [Fact]
    public async Task A_database_that_stays_away_is_not_asked_for_every_line()
    {
        FaultyArchive? archive = null;
        await using var host = new ApiHost(wrap: inner => archive = FaultyArchive.Refusing(inner, article => IsOf(article, 1) ? null : new ArchiveUnavailableException("gone")));
        var results = await host.PostBulkAsync(Lines(50));

        Assert.Equal(49, results.Count(result => (string?)result["outcome"] == "failed"));
        // The first line, three that failed, and up to two batches that were tried together before.
        Assert.InRange(archive!.Calls, 4, 6);
    }

    [Fact]
    public async Task A_line_that_breaks_the_archive_costs_no_other_one()
    {
        await using var host = new ApiHost(wrap: inner => FaultyArchive.Refusing(inner, article => IsOf(article, 7) ? new InvalidOperationException("broken") : null));
        var results = await host.PostBulkAsync(Lines(20));

        Assert.Equal(Enumerable.Range(1, 20), results.Select(result => (int)result["line"]!));
        Assert.Equal(Enumerable.Range(1, 20).Select(number => number == 7 ? "failed" : "created"), results.Select(result => (string?)result["outcome"]));
        Assert.Equal("/problems/unexpected", (string?)results[6]["error"]!["type"]);
        Assert.Equal(new StoredRows(19, 19, 19), await StoredRows.CountAsync(host.Connection, ApiHost.Stop));
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

    private static IEnumerable<string> Lines(int count) => Enumerable.Range(1, count).Select(number => Samples.Json(Samples.Numbered(number)));

    private static bool IsOf(ArticleSubmission article, int number) => Encoding.UTF8.GetString(article.Original.Content.Span) == Samples.Numbered(number);
}
