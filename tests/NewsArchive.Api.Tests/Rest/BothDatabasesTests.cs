using System.Text;
using System.Text.Json.Nodes;

using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Api.Tests.Rest;

/// <summary>The main way of an article, on either database.</summary>
public sealed class BothDatabasesTests(PostgresServer server)
{
    [Theory]
    [InlineData(TestedDatabase.Sqlite)]
    [InlineData(TestedDatabase.Postgres)]
    public async Task An_article_is_created_left_unchanged_revised_read_and_deleted(TestedDatabase database)
    {
        await using var host = await server.HostAsync(database);
        const string Address = "/api/v1/articles?url=https://example.com/dua&publisher=koran-uji&publishedAt=2024-02-07T10:00:00%2B08:00";
        var (created, first) = await host.PostTextAsync(Address, Samples.Text);
        var (_, second) = await host.PostTextAsync(Address, Samples.Text);
        var (_, third) = await host.PostTextAsync(Address, Samples.Text + "\nTiketnya murah sekali.");
        var item = $"/api/v1/articles/{first["id"]}";
        var (_, read) = await host.GetAsync(item);
        var (_, list) = await host.GetAsync("/api/v1/articles?publisher=koran-uji&from=2024-02-07&to=2024-02-07");
        var raw = await host.Client.GetByteArrayAsync(item + "/raw?revision=1", ApiHost.Stop);
        var (deleted, _) = await host.SendAsync(HttpMethod.Delete, item);

        Assert.Equal(201, (int)created.StatusCode);
        Assert.Equal(["created", "unchanged", "revised"], new[] { first, second, third }.Select(body => (string?)body["outcome"]));
        Assert.Equal(third["article"]!.ToJsonString(), read["article"]!.ToJsonString());
        Assert.Equal("2024-02-07T10:00:00+08:00", (string?)Assert.Single(list["items"]!.AsArray())!["publishedAt"]);
        Assert.Equal(Encoding.UTF8.GetBytes(Samples.Text), raw);
        Assert.Equal(204, (int)deleted.StatusCode);
        Assert.Equal(404, (int)(await host.GetAsync(item)).Response.StatusCode);
    }

    [Theory]
    [InlineData(TestedDatabase.Sqlite)]
    [InlineData(TestedDatabase.Postgres)]
    public async Task The_same_article_sent_many_times_at_once_is_created_once(TestedDatabase database)
    {
        await using var host = await server.HostAsync(database);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.PostTextAsync("/api/v1/articles", Samples.Text)));

        Assert.Single(answers, answer => (string?)answer.Body["outcome"] == "created");
        Assert.Equal(7, answers.Count(answer => (string?)answer.Body["outcome"] == "unchanged"));
        Assert.Single(answers.Select(answer => (string?)answer.Body["id"]).Distinct());
    }

    [Theory]
    [InlineData(TestedDatabase.Sqlite)]
    [InlineData(TestedDatabase.Postgres)]
    public async Task Text_with_unusual_characters_is_archived_and_comes_back(TestedDatabase database)
    {
        await using var host = await server.HostAsync(database);
        const string Text = "Kota\0 baru \u0001 \uFFFE 😀 e\u0301 \u202Eterbalik dibuka di Bandung.";
        var (response, body) = await host.PostTextAsync("/api/v1/articles", Text);
        var raw = await host.Client.GetByteArrayAsync($"/api/v1/articles/{body["id"]}/raw", ApiHost.Stop);
        var (_, read) = await host.GetAsync($"/api/v1/articles/{body["id"]}");

        Assert.Equal(201, (int)response.StatusCode);
        Assert.Equal(Encoding.UTF8.GetBytes(Text), raw);
        Assert.Equal(body["article"]!.ToJsonString(), read["article"]!.ToJsonString());
    }

    [Theory]
    [InlineData(TestedDatabase.Sqlite)]
    [InlineData(TestedDatabase.Postgres)]
    public async Task A_bulk_import_twice_adds_no_row_the_second_time(TestedDatabase database)
    {
        await using var host = await server.HostAsync(database);
        var lines = Enumerable.Range(1, 60).Select(number => Samples.Json(Samples.Numbered(number))).ToList();
        // Two versions of one article among them.
        lines.Add(Samples.Json(Samples.Numbered(61), "https://example.com/versi"));
        lines.Add(Samples.Json(Samples.Numbered(62), "https://example.com/versi"));
        var first = await host.PostBulkAsync(lines);
        var before = await StoredRows.CountAsync(host.Connection, ApiHost.Stop);
        var second = await host.PostBulkAsync(lines);

        Assert.Equal([.. Enumerable.Repeat("created", 61), "revised"], first.Select(result => (string?)result["outcome"]));
        Assert.All(second, (JsonObject result) => Assert.Equal("unchanged", (string?)result["outcome"]));
        Assert.Equal(new StoredRows(Articles: 61, Revisions: 62, Originals: 62), before);
        Assert.Equal(before, await StoredRows.CountAsync(host.Connection, ApiHost.Stop));
    }
}
