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
}
