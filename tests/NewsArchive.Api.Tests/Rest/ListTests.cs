using System.Text.Json.Nodes;

using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests.Rest;

public sealed class ListTests : IAsyncDisposable
{
    private readonly ApiHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Pages_follow_each_other_newest_first_without_gaps()
    {
        await SeedAsync();
        var seen = new List<string?>();
        string? cursor = null;
        do
        {
            var (_, page) = await _host.GetAsync("/api/v1/articles?limit=3" + (cursor is null ? "" : "&cursor=" + cursor));
            Assert.Equal((10, true), ((int)page["total"]!["value"]!, (bool)page["total"]!["exact"]!));
            seen.AddRange(page["items"]!.AsArray().Select(item => (string?)item!["url"]));
            cursor = (string?)page["nextCursor"];
        }
        while (cursor is not null);

        Assert.Equal(Enumerable.Range(1, 10).Reverse().Select(day => $"https://example.com/{day}"), seen);
    }

    [Theory]
    [InlineData("/api/v1/articles?limit=3")]
    [InlineData("/api/v1/articles?q=taman")]
    [InlineData("/api/v1/articles/feed.atom?q=taman")]
    [InlineData("/api/v1/articles/feed.json?q=taman")]
    [InlineData("/api/v1/revisions")]
    [InlineData("/api/v1/sources")]
    [InlineData("/api/v1/runs")]
    [InlineData("/api/v1/tombstones")]
    [InlineData("/api/v1/digests")]
    [InlineData("/api/v1/retention")]
    public async Task A_list_that_has_not_changed_is_not_sent_again(string address)
    {
        await SeedAsync();
        using var first = await _host.Client.GetAsync(address, ApiHost.Stop);
        using var again = await GetIfNoneMatchAsync(address, first.Headers.ETag!.ToString());
        using var other = await GetIfNoneMatchAsync(address, "\"lain\"");

        Assert.Equal((200, 304, 200), ((int)first.StatusCode, (int)again.StatusCode, (int)other.StatusCode));
        Assert.False(first.Headers.ETag.IsWeak);
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(ApiHost.Stop), await other.Content.ReadAsByteArrayAsync(ApiHost.Stop));
        Assert.True(first.Headers.CacheControl is { Private: true, NoCache: true, NoStore: false });
    }

    [Fact]
    public async Task A_list_with_another_article_has_another_tag()
    {
        using var before = await _host.Client.GetAsync("/api/v1/articles", ApiHost.Stop);
        await SeedAsync();
        using var after = await GetIfNoneMatchAsync("/api/v1/articles", before.Headers.ETag!.ToString());

        Assert.Equal(200, (int)after.StatusCode);
    }

    [Theory]
    [InlineData("publisher=koran-a", 5)]
    [InlineData("publisher=KORAN-A", 5)]
    [InlineData("from=2024-01-04", 7)]
    [InlineData("to=2024-01-04", 4)]
    [InlineData("from=2024-01-04&to=2024-01-04", 1)]
    [InlineData("from=2024-01-04T11:00:00%2B07:00", 7)]
    [InlineData("from=2024-01-04T11:00:00+07:00", 7)]
    [InlineData("from=2024-01-04T04:00:01Z", 6)]
    [InlineData("to=2024-01-04T11:00:00%2B07:00", 3)]
    [InlineData("publisher=koran-b&from=2024-01-09", 1)]
    [InlineData("publisher=nix", 0)]
    public async Task Filters_choose_by_publisher_and_time(string query, int expected)
    {
        await SeedAsync();
        var (_, page) = await _host.GetAsync("/api/v1/articles?" + query);

        Assert.Equal(expected, page["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task Items_have_a_lead_but_not_the_text()
    {
        await SeedAsync();
        var (_, page) = await _host.GetAsync("/api/v1/articles?limit=1");
        var item = Assert.Single(page["items"]!.AsArray())!.AsObject();

        Assert.Equal(
            ["id", "revision", "title", "publisher", "place", "publishedAt", "url", "lead", "archivedAt"], item.Select(member => member.Key));
        Assert.Equal("2024-01-10T11:00:00+07:00", (string?)item["publishedAt"]);
    }

    private async Task SeedAsync()
    {
        var lines = Enumerable.Range(1, 10).Select(day => Samples.Json(
            Samples.Numbered(day), $"https://example.com/{day}", $"2024-01-{day:00}T11:00:00+07:00", day % 2 == 0 ? "koran-a" : "koran-b"));
        Assert.All(await _host.PostBulkAsync(lines), (JsonObject result) => Assert.Equal("created", (string?)result["outcome"]));
    }

    private async Task<HttpResponseMessage> GetIfNoneMatchAsync(string address, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return await _host.Client.SendAsync(request, ApiHost.Stop);
    }
}
