using NewsArchive.Api.Tests.Corpus;
using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Api.Tests.Web.Browsing;

using Xunit;

namespace NewsArchive.Api.Tests.Web;

/// <summary>The pages with 500 real articles in the archive.</summary>
public sealed class CorpusPagesTests(WebSite site, CorpusPagesTests.Filled filled) : IClassFixture<CorpusPagesTests.Filled>
{
    private const int Articles = 500;

    /// <summary>Axe looks at each of these; a look takes a second.</summary>
    private const int Looked = 8;

    [Fact]
    public async Task Every_real_article_has_its_pages()
    {
        var (host, ids) = await filled.GetAsync();
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
        var (host, ids) = await filled.GetAsync();
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

    /// <summary>A service of its own, filled by the first test that asks.</summary>
    public sealed class Filled : IAsyncDisposable
    {
        private readonly ApiHost _host = new();
        private List<string>? _ids;

        internal async Task<(ApiHost Host, IReadOnlyList<string> Articles)> GetAsync()
        {
            if (_ids is not null) return (_host, _ids);
            var corpus = CorpusArticles.Folder();
            _host.UseKestrel(0);
            _host.StartServer();
            // Some of every part: the file has outlet after outlet.
            var all = CorpusArticles.Unlabelled(corpus).Select(article => article.Line).ToList();
            var lines = Enumerable.Range(0, Articles).Select(i => all[i * all.Count / Articles]);
            _ids = [.. (await _host.PostBulkAsync(lines)).Select(result => (string?)result["id"]).OfType<string>().Distinct()];
            return (_host, _ids);
        }

        public ValueTask DisposeAsync() => _host.DisposeAsync();
    }
}
