using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Http;

using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Archive.Access;

using Xunit;

namespace NewsArchive.Api.Tests.Security;

public sealed class LimitTests
{
    [Fact]
    public async Task A_key_that_asks_too_often_is_told_when_to_go_on_and_others_are_not()
    {
        await using var host = new ApiHost(settings: new() { ["Limits:RequestsPerMinutePerKey"] = "3" });
        var (busy, quiet) = ((await host.MakeKeyAsync(Scope.Read)).Token.Reveal(), (await host.MakeKeyAsync(Scope.Read)).Token.Reveal());
        for (var left = 2; left >= 0; left--)
        {
            using var good = await host.SendWithKeyAsync(busy, HttpMethod.Get, "/api/v1/articles");
            Assert.Equal(200, (int)good.StatusCode);
            Assert.Equal(("3", $"{left}"), (good.Headers.GetValues("RateLimit-Limit").Single(), good.Headers.GetValues("RateLimit-Remaining").Single()));
        }

        using var refused = await host.SendWithKeyAsync(busy, HttpMethod.Get, "/api/v1/articles");
        var problem = JsonNode.Parse(await refused.Content.ReadAsStringAsync(ApiHost.Stop))!;
        Assert.Equal((429, "/problems/too-many-requests"), ((int)refused.StatusCode, (string?)problem["type"]));
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20));
        Assert.Equal("60", refused.Headers.GetValues("RateLimit-Reset").Single());
        Assert.Equal(200, (int)(await host.SendWithKeyAsync(quiet, HttpMethod.Get, "/api/v1/articles")).StatusCode);
    }

    [Fact]
    public async Task Addresses_without_a_key_are_counted_each_by_itself_and_IPv6_by_network()
    {
        await using var host = new ApiHost(settings: new() { ["Limits:RequestsPerMinutePerAddress"] = "2" });

        Assert.Equal("200 200 429", await AskAllAsync(host, "203.0.113.5", "203.0.113.5", "203.0.113.5"));
        Assert.Equal(200, await AskAsync(host, "203.0.113.6"));
        Assert.Equal("200 200 429", await AskAllAsync(host, "2001:db8::1", "2001:db8::2", "2001:db8:0:0:ffff::3"));
        Assert.Equal(200, await AskAsync(host, "2001:db8:0:1::1"));
    }

    [Fact]
    public async Task Enumeration_of_keys_ends_after_a_few_wrong_ones()
    {
        await using var host = new ApiHost(settings: new() { ["Limits:RequestsPerMinutePerAddress"] = "30" });
        await host.MakeKeyAsync(Scope.Read);
        var answers = new List<int>();
        for (var guess = 0; guess < 5; guess++) answers.Add(await AskAsync(host, "203.0.113.5", "/api/v1/articles", KeyToken.Make().Reveal()));

        Assert.Equal([401, 401, 401, 429, 429], answers);
        // A good key of somebody else at another address is not held up.
        Assert.Equal(200, await AskAsync(host, "203.0.113.6", "/api/v1/articles", (await host.MakeKeyAsync(Scope.Read)).Token.Reveal()));
    }

    [Fact]
    public async Task Overload_is_answered_quickly_and_is_over_when_it_is_over()
    {
        var (entered, open) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var host = new ApiHost(
            settings: new() { ["Limits:ConcurrentBulkImports"] = "1" }, wrap: inner => new GatedArchive(inner, entered, open.Task));
        var first = host.PostBulkAsync(Samples.Json(Samples.Numbered(1)));
        await entered.Task.WaitAsync(ApiHost.Stop);
        var (refused, problem) = await host.SendAsync(HttpMethod.Post, "/api/v1/articles/bulk", ApiHost.Body(Samples.Json(Samples.Numbered(2)), "application/x-ndjson"));

        Assert.Equal((503, "/problems/overloaded"), ((int)refused.StatusCode, (string?)problem["type"]));
        Assert.True(refused.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        open.SetResult();
        Assert.Equal("created", (string?)(await first).Single()["outcome"]);
        Assert.Equal("created", (string?)(await host.PostBulkAsync(Samples.Json(Samples.Numbered(2)))).Single()["outcome"]);
    }

    [Fact]
    public async Task More_parsing_than_may_wait_is_refused_and_all_the_rest_is_done()
    {
        await using var host = new ApiHost(settings: new() { ["Limits:ConcurrentParses"] = "1", ["Limits:WaitingParses"] = "2" });
        var text = string.Concat(Enumerable.Repeat(Samples.Text + "\n\n", 400));
        await host.PostTextAsync("/api/v1/parse", Samples.Text);
        var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => host.PostTextAsync("/api/v1/parse", text)));

        Assert.All(answers, answer => Assert.True((int)answer.Response.StatusCode is 200 or 503));
        Assert.Contains(answers, answer => (int)answer.Response.StatusCode == 200);
        Assert.Contains(answers, answer => (string?)answer.Body["type"] == "/problems/overloaded");
        Assert.Equal(200, (int)(await host.PostTextAsync("/api/v1/parse", text)).Response.StatusCode);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Compressed_bodies_are_taken(string encoding)
    {
        await using var host = new ApiHost();

        Assert.Equal(201, await PostAsync(host, "/api/v1/articles", Compress(Encoding.UTF8.GetBytes(Samples.Text), encoding), "text/plain; charset=utf-8", encoding));
        Assert.Equal(200, await PostAsync(host, "/api/v1/articles/bulk", Compress(Encoding.UTF8.GetBytes(Samples.Json(Samples.Text)), encoding), "application/x-ndjson", encoding));
    }

    [Theory]
    [InlineData("zstd", 415)]
    [InlineData("gzip, gzip", 415)]
    [InlineData("compress", 415)]
    [InlineData("gzip", 400)]
    // Whatever stands in the text, the library takes it for an empty brotli stream.
    [InlineData("br", 422)]
    [InlineData("deflate", 400)]
    public async Task Bodies_that_are_not_what_they_say_are_refused(string encoding, int status)
    {
        await using var host = new ApiHost();

        Assert.Equal(status, await PostAsync(host, "/api/v1/parse", Encoding.UTF8.GetBytes(Samples.Text), "text/plain", encoding));
    }

    private static async Task<string> AskAllAsync(ApiHost host, params string[] addresses)
    {
        var answers = new List<int>();
        foreach (var address in addresses) answers.Add(await AskAsync(host, address));
        return string.Join(' ', answers);
    }

    private static Task<int> AskAsync(ApiHost host, string address, string path = "/health/live", string? key = null) => StatusAsync(host, context =>
    {
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        context.Request.Path = path;
        if (key is not null) context.Request.Headers.Authorization = $"Bearer {key}";
    });

    private static async Task<int> StatusAsync(ApiHost host, Action<HttpContext> configure) =>
        (await host.Server.SendAsync(configure, ApiHost.Stop)).Response.StatusCode;

    internal static async Task<int> PostAsync(ApiHost host, string address, byte[] body, string mediaType, string encoding)
    {
        var content = ApiHost.Body(body, mediaType);
        content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        using var response = await host.Client.PostAsync(address, content, ApiHost.Stop);
        return (int)response.StatusCode;
    }

    internal static byte[] Compress(byte[] content, string encoding)
    {
        using var compressed = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "gzip" => new GZipStream(compressed, CompressionLevel.Optimal),
            "br" => new BrotliStream(compressed, CompressionLevel.Optimal),
            _ => new ZLibStream(compressed, CompressionLevel.Optimal),
        })
        {
            stream.Write(content);
        }

        return compressed.ToArray();
    }
}
