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
        var second = await host.PostBulkAsync(articles.Select(article => article.Line));

        Assert.Equal(126 + 4_433, first.Count);
        Assert.Empty(first.Where(result => (string?)result["outcome"] == "failed").Select(result => result.ToJsonString()));
        AssertNothingAdded(first, second);
        await AssertOriginalsAsync(host, articles, first);
    }

    /// <summary>
    /// Articles that stand twice in the corpus under one identity but with other content go back and forth between
    /// revisions; every other one is unchanged.
    /// </summary>
    private static void AssertNothingAdded(List<JsonObject> first, List<JsonObject> second)
    {
        var several = first.GroupBy(result => (string)result["id"]!).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        Assert.Equal(first.Select(result => (string)result["id"]!), second.Select(result => (string)result["id"]!));
        Assert.DoesNotContain(second, result => (string?)result["outcome"] == "created");
        Assert.All(second.Where(result => !several.Contains((string)result["id"]!)), result => Assert.Equal("unchanged", (string?)result["outcome"]));
        Assert.InRange(several.Count, 0, 50);
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
