using System.Net;
using System.Net.Sockets;
using System.Text;

using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests.Rest;

/// <summary>Over a real connection, where buffers, chunks and limits are those of the server.</summary>
public sealed class StreamingTests : IAsyncDisposable
{
    private readonly ApiHost _host = new(settings: new() { ["Limits:MaxArticleBytes"] = "2000" });

    public StreamingTests()
    {
        _host.UseKestrel(0);
        _host.StartServer();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_result_comes_while_the_request_is_still_being_sent()
    {
        var address = _host.Client.BaseAddress!;
        using var connection = new TcpClient();
        await connection.ConnectAsync(address.Host, address.Port, ApiHost.Stop);
        var stream = connection.GetStream();
        await SendAsync(stream, "POST /api/v1/articles/bulk HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");

        await SendAsync(stream, Chunk(Samples.Json(Samples.Numbered(1)) + "\n"));
        var first = await ReadUntilAsync(stream, "\"line\":1");
        await SendAsync(stream, Chunk(Samples.Json(Samples.Numbered(2)) + "\n") + "0\r\n\r\n");
        var second = await ReadUntilAsync(stream, "\"line\":2");

        Assert.StartsWith("HTTP/1.1 200", first, StringComparison.Ordinal);
        Assert.Contains("created", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_sends_all_before_it_reads_is_served()
    {
        var line = Encoding.UTF8.GetBytes("{\"content\":\" \"}\n");
        var body = Enumerable.Repeat(line, 40_000).SelectMany(bytes => bytes).ToArray();
        using var response = await _host.Client.PostAsync("/api/v1/articles/bulk", ApiHost.Body(body, "application/x-ndjson"), ApiHost.Stop);

        Assert.Equal(40_000, (await response.Content.ReadAsStringAsync(ApiHost.Stop)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("/api/v1/parse")]
    [InlineData("/api/v1/articles")]
    public async Task A_body_over_the_limit_is_refused_without_a_declared_length_too(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = ApiHost.Body(new string('a', 2_001), "text/plain") };
        request.Headers.TransferEncodingChunked = true;
        using var response = await _host.Client.SendAsync(request, ApiHost.Stop);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("/problems/too-large", await response.Content.ReadAsStringAsync(ApiHost.Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_without_end_is_let_go_and_the_next_one_is_taken()
    {
        using var response = await _host.Client.PostAsync(
            "/api/v1/articles/bulk",
            ApiHost.Body("{\"content\":\"" + new string('a', 3_000_000) + "\"}\n" + Samples.Json(Samples.Text), "application/x-ndjson"),
            ApiHost.Stop);
        var text = await response.Content.ReadAsStringAsync(ApiHost.Stop);

        Assert.Contains("\"line\":1,\"outcome\":\"failed\"", text, StringComparison.Ordinal);
        Assert.Contains("\"line\":2,\"outcome\":\"created\"", text, StringComparison.Ordinal);
    }

    private static string Chunk(string text) => $"{Encoding.UTF8.GetByteCount(text):x}\r\n{text}\r\n";

    private static async Task SendAsync(NetworkStream stream, string text) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text), ApiHost.Stop);

    private static async Task<string> ReadUntilAsync(NetworkStream stream, string end)
    {
        var read = new StringBuilder();
        var buffer = new byte[4096];
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ApiHost.Stop);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (!read.ToString().Contains(end, StringComparison.Ordinal))
        {
            var length = await stream.ReadAsync(buffer, patience.Token);
            Assert.NotEqual(0, length);
            read.Append(Encoding.UTF8.GetString(buffer, 0, length));
        }

        return read.ToString();
    }
}
