using System.Text.Json.Nodes;

using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests.Rest;

public sealed class BulkTests : IAsyncDisposable
{
    private readonly ApiHost _host = new(settings: new() { ["Limits:MaxArticleBytes"] = "2000" });

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Every_line_gets_its_result_in_order_and_bad_lines_do_not_stop_the_rest()
    {
        var results = await _host.PostBulkAsync(
            Samples.Json(Samples.Numbered(1), "https://example.com/1"),
            "",
            "{\"content\":",
            Samples.Json("   "),
            Samples.Json(new string('a', 2001)),
            "{\"content\":\"" + new string('a', 90_000) + "\"}",
            Samples.Json("Isi.", publishedAt: "kemarin"),
            Samples.Json(Samples.Numbered(1), "https://example.com/1") + "\r",
            Samples.Json(Samples.Numbered(2), "https://example.com/1"));

        Assert.Equal([1, 3, 4, 5, 6, 7, 8, 9], results.Select(result => (int)result["line"]!));
        Assert.Equal(
            ["created", "failed", "failed", "failed", "failed", "failed", "unchanged", "revised"],
            results.Select(result => (string?)result["outcome"]));
        Assert.Equal(
            ["malformed-json", "blank-text", "too-large", "too-large", "invalid-fields"],
            results.Where(result => result["error"] is not null).Select(result => ((string)result["error"]!["type"]!)["/problems/".Length..]));
        Assert.Equal(3, (int?)results[1]["error"]!["line"]);
        Assert.Equal(2, (int?)results[^1]["revision"]);
    }

    [Fact]
    public async Task Many_lines_are_answered_in_order_and_importing_again_adds_nothing()
    {
        var lines = Enumerable.Range(1, 300).Select(number => Samples.Json(Samples.Numbered(number))).ToList();
        var first = await _host.PostBulkAsync(lines);
        var second = await _host.PostBulkAsync(lines);
        var (_, list) = await _host.GetAsync("/api/v1/articles?limit=1");

        Assert.Equal(Enumerable.Range(1, 300), first.Select(result => (int)result["line"]!));
        Assert.All(first, result => Assert.Equal("created", (string?)result["outcome"]));
        Assert.All(second, result => Assert.Equal("unchanged", (string?)result["outcome"]));
        Assert.Equal(first.Select(result => (string?)result["id"]), second.Select(result => (string?)result["id"]));
        Assert.Equal(300, (int?)list["total"]!["value"]);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    [InlineData(null)]
    public async Task Another_media_type_is_refused(string? mediaType)
    {
        var (response, answer) = await _host.SendAsync(HttpMethod.Post, "/api/v1/articles/bulk", ApiHost.Body([65], mediaType));

        Assert.Equal(415, (int)response.StatusCode);
        Assert.Equal("/problems/unsupported-media-type", (string?)answer["type"]);
    }

    [Fact]
    public async Task An_empty_request_has_no_results() => Assert.Empty(await _host.PostBulkAsync("\n \n"));

    [Fact]
    public async Task A_byte_order_mark_before_the_first_line_is_passed_over()
    {
        var results = await _host.PostBulkAsync("\uFEFF" + Samples.Json(Samples.Text));

        Assert.Equal("created", (string?)Assert.Single(results)["outcome"]);
    }

    [Fact]
    public async Task Invalid_bytes_in_a_line_fail_that_line_alone()
    {
        byte[] body = [.. "{\"content\":\"a"u8, 0xFF, .. "\"}\n{\"content\":\"Kereta wisata.\"}"u8];
        using var response = await _host.Client.PostAsync("/api/v1/articles/bulk", ApiHost.Body(body, "application/x-ndjson"), ApiHost.Stop);
        var lines = (await response.Content.ReadAsStringAsync(ApiHost.Stop)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(13, (int?)JsonNode.Parse(lines[0])!["error"]!["byteOffset"]);
        Assert.Equal("created", (string?)JsonNode.Parse(lines[1])!["outcome"]);
    }
}
