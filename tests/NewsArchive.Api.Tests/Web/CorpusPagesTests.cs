using NewsArchive.Api.Tests.Corpus;
using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Api.Tests.Web.Browsing;

using Xunit;

namespace NewsArchive.Api.Tests.Web;

/// <summary>The pages with 500 real articles in the archive.</summary>
[Collection(nameof(WebSite))]
public sealed class CorpusPagesTests(WebSite site)
{
    private const int Articles = 500;

    /// <summary>Axe looks at each of these; a look takes a second.</summary>
    private const int Looked = 8;

    [Fact]
    public async Task Every_real_article_has_its_pages()
    {
        var corpus = CorpusArticles.Folder();
        await using var host = new ApiHost();
        var ids = await FillAsync(host, corpus);
        var wrong = new List<string>();
        foreach (var id in ids)
        {
            foreach (var address in new[] { $"/articles/{id}", $"/articles/{id}/reading" })
            {
                using var response = await host.Client.GetAsync(address, ApiHost.Stop);
                var page = await response.Content.ReadAsStringAsync(ApiHost.Stop);
                if (!response.IsSuccessStatusCode || !page.TrimEnd().EndsWith("</html>", StringComparison.Ordinal)) wrong.Add($"{address}: {response.StatusCode}");
            }
        }

        Assert.Empty(wrong);
        Assert.True(ids.Count > Articles * 9 / 10, $"{ids.Count} articles");
    }

    [Fact]
    public async Task Real_articles_look_right_in_a_browser()
    {
        var corpus = CorpusArticles.Folder();
        await using var host = new ApiHost();
        host.UseKestrel(0);
        host.StartServer();
        var ids = await FillAsync(host, corpus);
        for (var i = 0; i < Looked; i++)
        {
            await using var visit = await Visit.BeginAsync(await site.BrowserAsync(), host.ClientOptions.BaseAddress, i % 2 == 0 ? Look.Desk : Look.Phone);
            await visit.OpenAsync("/");
            await visit.AssertFitsAsync();
            await visit.OpenAsync($"/articles/{ids[i * ids.Count / Looked]}{(i % 4 < 2 ? "" : "/reading")}");
            await visit.AssertFitsAsync();
            await visit.AssertAccessibleAsync();
        }
    }

    private static async Task<List<string>> FillAsync(ApiHost host, string corpus)
    {
        // Some of every part: the file has outlet after outlet.
        var all = CorpusArticles.Unlabelled(corpus).Select(article => article.Line).ToList();
        var lines = Enumerable.Range(0, Articles).Select(i => all[i * all.Count / Articles]);
        return [.. (await host.PostBulkAsync(lines)).Select(result => (string?)result["id"]).OfType<string>().Distinct()];
    }
}
