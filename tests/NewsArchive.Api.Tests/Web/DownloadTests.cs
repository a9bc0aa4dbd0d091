using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests.Web;

public sealed class DownloadTests : IAsyncDisposable
{
    private const string Page =
        "<html><body><article><h1>Resep *Tinutuan*</h1><p>Manado - Bubur [ini] dimakan pagi hari di <a href=\"https://contoh.example/pasar\">Pasar Bersehati</a> oleh banyak warga.</p>"
        + "<h2>Bahan</h2><ul><li>labu kuning</li><li>beras</li></ul><blockquote>Jangan tinggalkan tungku sebelum buburnya matang benar.</blockquote></article></body></html>";

    private readonly ApiHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task An_article_comes_as_text() => Assert.Equal(
        "Resep *Tinutuan*\n\nManado - Bubur [ini] dimakan pagi hari di Pasar Bersehati oleh banyak warga.\n\nBahan\n\n- labu kuning\n- beras\n\nJangan tinggalkan tungku sebelum buburnya matang benar.\n",
        await DownloadAsync("article.txt", "text/plain"));

    [Fact]
    public async Task An_article_comes_as_Markdown_that_means_what_it_says()
    {
        var text = await DownloadAsync("article.md", "text/markdown");

        Assert.Contains("title: \"Resep *Tinutuan*\"\n", text, StringComparison.Ordinal);
        Assert.EndsWith(
            "---\n\n# Resep \\*Tinutuan\\*\n\n**Manado** — Bubur \\[ini\\] dimakan pagi hari di [Pasar Bersehati](<https://contoh.example/pasar>) oleh banyak warga.\n\n"
            + "## Bahan\n\n- labu kuning\n- beras\n\n> Jangan tinggalkan tungku sebelum buburnya matang benar.\n",
            text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_comes_as_JSON() =>
        Assert.StartsWith("{\"parserVersion\":", await DownloadAsync("article.json", "application/json"), StringComparison.Ordinal);

    [Theory]
    [InlineData("citation.bib", "@online{")]
    [InlineData("citation.ris", "TY  - NEWS\r\n")]
    public async Task A_citation_comes_as_a_file(string name, string opening) =>
        Assert.StartsWith(opening, await DownloadAsync(name, null), StringComparison.Ordinal);

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        using var response = await _host.Client.GetAsync("/articles/00000000-0000-8000-8000-000000000000/article.txt", ApiHost.Stop);
        Assert.Equal(404, (int)response.StatusCode);
    }

    private async Task<string> DownloadAsync(string name, string? mediaType)
    {
        var (_, posted) = await _host.SendAsync(HttpMethod.Post, "/api/v1/articles?url=https://contoh.example/resep", ApiHost.Body(Page, "text/html"));
        using var response = await _host.Client.GetAsync($"/articles/{posted["id"]}/{name}", ApiHost.Stop);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        if (mediaType is not null) Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
        return await response.Content.ReadAsStringAsync(ApiHost.Stop);
    }
}
