using System.Text;

using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests.Rest;

public sealed class PageTests : IDisposable
{
    private readonly ApiHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task A_page_is_not_refused_for_its_bytes()
    {
        byte[] page = [.. "<title>Pasar Johar</title><p>Pasar Johar di Semarang kembali "u8, 0x93, .. "ramai"u8, 0x94, .. " setelah renovasi.</p>"u8];

        var (response, answer) = await _host.SendAsync(HttpMethod.Post, "/api/v1/parse", ApiHost.Body(page, "text/html; charset=utf-8"));

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("Pasar Johar di Semarang kembali “ramai” setelah renovasi.", (string?)answer["blocks"]![0]!["text"]);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    public async Task A_page_that_nests_endlessly_is_a_problem_and_no_crash(string piece)
    {
        var page = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece + "x", 5_000)));

        var (response, answer) = await _host.SendAsync(HttpMethod.Post, "/api/v1/parse", ApiHost.Body(page, "text/html"));

        Assert.Equal(422, (int)response.StatusCode);
        Assert.Equal("/problems/page-refused", (string?)answer["type"]);
        Assert.Contains("elements are open at once", (string?)answer["detail"], StringComparison.Ordinal);
    }
}
