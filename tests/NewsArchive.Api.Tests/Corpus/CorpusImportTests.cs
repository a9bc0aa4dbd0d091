using System.Text;
using System.Text.Json.Nodes;

using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Api.Tests.Corpus;

public sealed class CorpusImportTests(PostgresServer server)
{
    [Theory]
    [InlineData(TestedDatabase.Sqlite)]
    [InlineData(TestedDatabase.Postgres)]
    public async Task Every_real_article_is_taken_once_and_its_original_kept_byte_for_byte(TestedDatabase database)
    {
        var corpus = CorpusArticles.Folder();
        List<(string Line, string Content)> articles = [.. CorpusArticles.Labelled(corpus), .. CorpusArticles.Unlabelled(corpus)];
        await using var host = await server.HostAsync(database);
        var first = await host.PostBulkAsync(articles.Select(article => article.Line));
        var before = await StoredRows.CountAsync(host.Connection, ApiHost.Stop);
        var second = await host.PostBulkAsync(articles.Select(article => article.Line));

        Assert.Equal(126 + 4_433, first.Count);
        Assert.Empty(first.Where(result => (string?)result["outcome"] == "failed").Select(result => result.ToJsonString()));
        Assert.Equal(first.Select(result => (string)result["id"]!), second.Select(result => (string)result["id"]!));
        Assert.All(second, result => Assert.Equal("unchanged", (string?)result["outcome"]));
        Assert.Equal(before, await StoredRows.CountAsync(host.Connection, ApiHost.Stop));
        await AssertOriginalsAsync(host, articles, first);
    }

    private static async Task AssertOriginalsAsync(ApiHost host, List<(string Line, string Content)> articles, List<JsonObject> results)
    {
        for (var i = 0; i < articles.Count; i++)
        {
            // What was unchanged kept the original it had.
            if ((string?)results[i]["outcome"] == "unchanged") continue;
            var address = $"/api/v1/articles/{results[i]["id"]}/raw?revision={results[i]["revision"]}";
            var raw = await host.Client.GetByteArrayAsync(address, ApiHost.Stop);
            Assert.True(raw.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(articles[i].Content)), address);
        }
    }
}
