using System.Text.Json.Nodes;
using System.Xml.Linq;

using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests.Rest;

public sealed class SearchTests
{
    [Fact]
    public async Task A_search_answers_with_highlights_a_total_and_the_query_as_it_was_understood()
    {
        await using var host = await HostAsync();

        var (response, body) = await host.GetAsync("/api/v1/articles?q=tanaman+padi&facets=true&histogram=month");

        Assert.Equal(200, (int)response.StatusCode);
        var item = Assert.Single(body["items"]!.AsArray())!;
        var snippet = item["highlights"]!["snippets"]![0]!;
        var mark = snippet["marks"]![0]!.AsArray();
        Assert.Equal("menanam", ((string)snippet["text"]!)[(int)mark[0]!..(int)mark[1]!]);
        Assert.Equal((1, true), ((int)body["total"]!["value"]!, (bool)body["total"]!["exact"]!));
        Assert.Equal("tanaman padi", (string?)body["query"]!["text"]);
        Assert.Equal("2024-03-01", (string?)body["counts"]!["histogram"]![0]!["start"]);
        Assert.NotNull(body["counts"]!["facets"]!["publisher"]);
    }

    [Theory]
    [InlineData("q=padi&sort=best", "sort")]
    [InlineData("q=padi&facets=maybe", "facets")]
    [InlineData("q=padi&histogram=hour", "histogram")]
    [InlineData("q=padi&cursor=AAAA", "cursor")]
    [InlineData("q=padi&limit=0", "limit")]
    public async Task Values_that_cannot_be_taken_are_named(string query, string field)
    {
        await using var host = await HostAsync();

        var (response, body) = await host.GetAsync("/api/v1/articles?" + query);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal("/problems/invalid-fields", (string?)body["type"]);
        Assert.NotNull(body["errors"]![field]);
    }

    [Fact]
    public async Task Filters_and_pages_hold_together()
    {
        await using var host = await HostAsync();

        var (_, first) = await host.GetAsync("/api/v1/articles?q=warga&limit=1&sort=date");
        var (_, second) = await host.GetAsync($"/api/v1/articles?q=warga&limit=1&sort=date&cursor={first["nextCursor"]}");
        var (_, none) = await host.GetAsync("/api/v1/articles?q=warga&place=Ambon");

        Assert.NotEqual((string?)first["items"]![0]!["id"], (string?)second["items"]![0]!["id"]);
        Assert.Null((string?)second["nextCursor"]);
        Assert.Empty(none["items"]!.AsArray());
    }

    [Fact]
    public async Task A_search_can_be_subscribed_to()
    {
        await using var host = await HostAsync();

        var atom = XDocument.Parse(await host.Client.GetStringAsync("/api/v1/articles/feed.atom?q=warga", ApiHost.Stop));
        var json = JsonNode.Parse(await host.Client.GetStringAsync("/api/v1/articles/feed.json?q=warga", ApiHost.Stop))!;
        foreach (var form in new[] { "atom", "json" })
        {
            using var first = await host.Client.GetAsync($"/api/v1/articles/feed.{form}?q=warga", ApiHost.Stop);
            using var again = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/articles/feed.{form}?q=warga");
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var second = await host.Client.SendAsync(again, ApiHost.Stop);
            Assert.Equal((200, 304), ((int)first.StatusCode, (int)second.StatusCode));
        }

        XNamespace ns = "http://www.w3.org/2005/Atom";
        Assert.Equal(2, atom.Root!.Elements(ns + "entry").Count());
        Assert.Equal(atom.Root.Elements(ns + "entry").Select(entry => (string?)entry.Element(ns + "id")), json["items"]!.AsArray().Select(item => (string?)item!["id"]));
        Assert.StartsWith("https://jsonfeed.org/version/1", (string?)json["version"], StringComparison.Ordinal);
    }

    private static async Task<ApiHost> HostAsync()
    {
        var host = new ApiHost();
        await host.PostTextAsync("/api/v1/articles?publishedAt=2024-03-02", "Semarang - Warga Kelurahan Tugu menanam padi di lahan bekas tambak pada Sabtu pagi.\nMereka berharap panen pertama datang sebelum musim kemarau.");
        await host.PostTextAsync("/api/v1/articles?publishedAt=2024-03-03", "Medan - Warga menutup jalan yang berlubang dengan batu karena perbaikan tidak kunjung datang.\nPemerintah kota berjanji mengaspalnya bulan depan.");
        return host;
    }
}
