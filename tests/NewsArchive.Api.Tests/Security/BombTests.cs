using System.Diagnostics;
using System.Text;

using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests.Security;

/// <summary>Small requests that would become much: refused, quickly, and the service goes on.</summary>
public sealed class BombTests : IAsyncDisposable
{
    /// <summary>What is bound to be quick may take as long as this many ordinary requests of the same size: so the machine may be as busy as it likes.</summary>
    private const int OrdinaryRequests = 30;

    private const int OrdinaryCharacters = 200_000;

    private static readonly TimeSpan LeastBound = TimeSpan.FromSeconds(10);

    private readonly ApiHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("/api/v1/parse", "text/plain", "gzip")]
    [InlineData("/api/v1/parse", "text/html", "br")]
    [InlineData("/api/v1/articles", "application/json", "deflate")]
    [InlineData("/api/v1/articles", "text/plain", "gzip")]
    public async Task Compression_bomb_of_one_article_is_too_large(string address, string mediaType, string encoding)
    {
        var bomb = LimitTests.Compress(new byte[100_000_000], encoding);

        await RefusedAsync(413, () => LimitTests.PostAsync(_host, address, bomb, mediaType, encoding));
    }

    [Fact]
    public async Task Compression_bomb_of_a_bulk_import_ends_it()
    {
        var line = Encoding.UTF8.GetBytes(new string(' ', 999) + "\n");
        var lines = new byte[100_000_000];
        for (var at = 0; at < lines.Length; at += line.Length) line.CopyTo(lines, at);
        var bomb = LimitTests.Compress(lines, "br");

        await RefusedAsync(413, () => LimitTests.PostAsync(_host, "/api/v1/articles/bulk", bomb, "application/x-ndjson", "br"));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"content\":")]
    public async Task Deep_nesting_of_JSON_is_malformed(string open) =>
        await RefusedAsync(400, async () => (int)(await _host.SendAsync(HttpMethod.Post, "/api/v1/articles", ApiHost.Body(Repeat(open, 200_000), "application/json"))).Response.StatusCode);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<a href=x><p>")]
    [InlineData("<svg><g>")]
    public async Task Deep_nesting_of_a_page_is_refused(string open) =>
        await RefusedAsync(422, async () => (int)(await _host.SendAsync(HttpMethod.Post, "/api/v1/parse", ApiHost.Body(Repeat(open, 150_000) + Samples.Text, "text/html"))).Response.StatusCode);

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><p>&c;&c;</p>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><p>Isi &a; berita hari ini.</p>")]
    public async Task XML_bomb_entities_of_a_page_are_letters_and_nothing_else(string page)
    {
        var (response, body) = await _host.SendAsync(HttpMethod.Post, "/api/v1/parse", ApiHost.Body(page, "text/html"));

        Assert.True((int)response.StatusCode is 200 or 422);
        Assert.DoesNotContain("aaaaaaaaaaaaaaaaaaaaa", body.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("root:", body.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("\"")]
    [InlineData("Baca Juga ")]
    [InlineData("A. ")]
    [InlineData("Jakarta, ")]
    [InlineData("(a/b) ")]
    [InlineData("\u201C\u201D")]
    [InlineData("Senin (1/1) ")]
    [InlineData("- ")]
    [InlineData("\n \n")]
    [InlineData("kata Budi, ujar ")]
    [InlineData("www.a.id/")]
    public async Task Regex_and_quadratic_blow_up_text_that_repeats_is_read_in_linear_time(string unit)
    {
        var text = $"Liputan6.com, Padang - {Repeat(unit, OrdinaryCharacters / unit.Length)} selesai.";

        await RefusedAsync(200, async () => (int)(await _host.PostTextAsync("/api/v1/parse", text)).Response.StatusCode);
    }

    private async Task RefusedAsync(int status, Func<Task<int>> send)
    {
        // The first makes the service start and is not counted.
        await OrdinaryAsync();
        var ordinary = await OrdinaryAsync();
        var watch = Stopwatch.StartNew();
        Assert.Equal(status, await send());
        var (took, bound) = (watch.Elapsed, (ordinary + await OrdinaryAsync()) / 2 * OrdinaryRequests);
        Assert.True(took < bound || took < LeastBound, $"{took}, and may take {bound}");
    }

    private async Task<TimeSpan> OrdinaryAsync()
    {
        var watch = Stopwatch.StartNew();
        var text = string.Concat(Enumerable.Range(0, OrdinaryCharacters / Samples.Numbered(1).Length).Select(number => Samples.Numbered(number) + "\n"));
        Assert.Equal(200, (int)(await _host.PostTextAsync("/api/v1/parse", text)).Response.StatusCode);
        return watch.Elapsed;
    }

    private static string Repeat(string unit, int times) => new StringBuilder(unit.Length * times).Insert(0, unit, times).ToString();
}
