using System.Net.Http.Headers;
using System.Text.Json.Nodes;

using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests.Rest;

/// <summary>History, corrections, takedown and journal over REST.</summary>
public sealed class TrustTests : IAsyncDisposable
{
    private const string Url = "https://koran.example/berita/pasar";

    private readonly ApiHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_changed_article_shows_what_changed()
    {
        var id = await PostAsync("Seribu kios di pasar itu dibuka kembali pada pagi hari.");
        await PostAsync("Dua ribu kios di pasar itu dibuka kembali pada pagi hari.");

        var (response, diff) = await _host.GetAsync($"/api/v1/articles/{id}/revisions/2/diff");
        var (_, changes) = await _host.GetAsync("/api/v1/revisions?since=2024-03-01");

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal((1, 2), ((int)diff["from"]!, (int)diff["to"]!));
        Assert.Contains(diff["body"]!["parts"]!.AsArray(), part => (string?)part!["kind"] == "added" && ((string?)part["text"])!.Contains("Dua", StringComparison.Ordinal));
        var change = Assert.Single(changes["items"]!.AsArray())!;
        Assert.Equal((id, "none", true), ((string?)change["articleId"], (string?)change["notice"], (bool)change["bodyChanged"]!));
        Assert.Equal("Seribu kios di pasar itu dibuka kembali pada pagi hari.", (string?)(await _host.GetAsync($"/api/v1/articles/{id}/revisions/1")).Body["article"]!["blocks"]![0]!["text"]);
        Assert.Equal(404, (int)(await _host.GetAsync($"/api/v1/articles/{id}/revisions/9/diff")).Response.StatusCode);
        Assert.Equal(400, (int)(await _host.GetAsync($"/api/v1/articles/{id}/revisions/2/diff?from=x")).Response.StatusCode);
        Assert.Equal(400, (int)(await _host.GetAsync("/api/v1/revisions?since=kemarin&cursor=x")).Response.StatusCode);
        Assert.Equal(["created", "revised"], (await _host.GetAsync($"/api/v1/articles/{id}/journal")).Body["items"]!.AsArray().Select(entry => (string?)entry!["kind"]));
    }

    [Fact]
    public async Task A_correction_needs_the_tag_of_what_was_looked_at()
    {
        var id = await PostAsync("Pasar itu dibuka kembali pada pagi hari oleh wali kota.");
        var tag = await TagAsync(id);

        Assert.Equal(428, (await PatchAsync(id, """{"title": "Benar"}""", null)).Status);
        var (status, article) = await PatchAsync(id, """{"title": "Benar", "place": "Semarang", "tags": ["pasar"]}""", tag);

        Assert.Equal((200, 2, "Benar"), (status, (int)article["revision"]!, (string?)article["article"]!["title"]));
        Assert.Equal(412, (await PatchAsync(id, """{"title": "Lain"}""", tag)).Status);
        var (badStatus, bad) = await PatchAsync(id, """{"title": 3, "judul": "x", "blockKinds": {"x": "y"}}""", "*");
        Assert.Equal(400, badStatus);
        Assert.Equal(["blockKinds.x", "judul", "title"], bad["errors"]!.AsObject().Select(error => error.Key).Order(StringComparer.Ordinal));
        Assert.Equal(400, (await PatchAsync(id, """{"blockKinds": {"7": "quote"}}""", "*")).Status);
        Assert.Equal(400, (await PatchAsync(id, "{", "*")).Status);
        Assert.Equal(404, (await PatchAsync(Guid.NewGuid().ToString(), """{"title": "x"}""", "*")).Status);
        var labels = await _host.Client.GetStringAsync("/api/v1/corrections", ApiHost.Stop);
        Assert.Equal("Semarang", (string?)JsonNode.Parse(labels)!["place"]);
    }

    [Fact]
    public async Task What_is_taken_down_is_gone_and_stays_out()
    {
        var id = await PostAsync("Berita ini kelak dihapus atas perintah pengadilan negeri.");

        Assert.Equal(400, await DeleteAsync($"/api/v1/articles/{id}?reason="));
        Assert.Equal(204, await DeleteAsync($"/api/v1/articles/{id}?reason=Putusan%207"));

        var (response, problem) = await _host.GetAsync($"/api/v1/articles/{id}");
        Assert.Equal((410, "/problems/taken-down"), ((int)response.StatusCode, (string?)problem["type"]));
        Assert.Contains("Putusan 7", (string?)problem["detail"], StringComparison.Ordinal);
        var again = await _host.PostTextAsync($"/api/v1/articles?url={Url}", "Berita ini kelak dihapus atas perintah pengadilan negeri.");
        Assert.Equal(410, (int)again.Response.StatusCode);
        var line = Assert.Single(await _host.PostBulkAsync($$"""{"content": "Berita ini kelak dihapus.", "url": "{{Url}}"}"""));
        Assert.Equal(("failed", "/problems/taken-down"), ((string?)line["outcome"], (string?)line["error"]!["type"]));
        Assert.Equal(id, (string?)Assert.Single((await _host.GetAsync("/api/v1/tombstones")).Body["items"]!.AsArray())!["articleId"]);
        Assert.Equal(204, await DeleteAsync($"/api/v1/tombstones/{id}"));
        Assert.Equal(id, await PostAsync("Berita ini kelak dihapus atas perintah pengadilan negeri."));
    }

    [Fact]
    public async Task A_legal_hold_keeps_an_article_in()
    {
        var id = await PostAsync("Berita ini menjadi barang bukti dalam suatu perkara pidana.");
        using var reason = ApiHost.Body("""{"reason": "Perkara 7"}""", "application/json");
        using var hold = await _host.Client.PutAsync($"/api/v1/articles/{id}/hold", reason, ApiHost.Stop);

        Assert.Equal(204, (int)hold.StatusCode);
        Assert.Equal(409, await DeleteAsync($"/api/v1/articles/{id}"));
        Assert.Equal(409, await DeleteAsync($"/api/v1/articles/{id}?reason=x"));
        Assert.Equal("Perkara 7", (string?)(await _host.GetAsync($"/api/v1/articles/{id}/hold")).Body["reason"]);
        Assert.Equal(204, await DeleteAsync($"/api/v1/articles/{id}/hold"));
        Assert.Equal(204, await DeleteAsync($"/api/v1/articles/{id}"));
    }

    [Fact]
    public async Task Retention_is_set_by_publisher_or_source()
    {
        using var days = ApiHost.Body("""{"days": 30}""", "application/json");
        using var none = ApiHost.Body("""{"days": 0}""", "application/json");
        using var again = ApiHost.Body("""{"days": 30}""", "application/json");
        using var set = await _host.Client.PutAsync("/api/v1/retention/publisher:liputan6", days, ApiHost.Stop);
        using var wrong = await _host.Client.PutAsync("/api/v1/retention/publisher:liputan6", none, ApiHost.Stop);
        using var nobody = await _host.Client.PutAsync("/api/v1/retention/liputan6", again, ApiHost.Stop);

        Assert.Equal((204, 400, 400), ((int)set.StatusCode, (int)wrong.StatusCode, (int)nobody.StatusCode));
        Assert.Equal(30, (int)Assert.Single((await _host.GetAsync("/api/v1/retention")).Body["items"]!.AsArray())!["days"]!);
        Assert.Equal(204, await DeleteAsync("/api/v1/retention/publisher:liputan6"));
    }

    [Fact]
    public async Task A_digest_is_made_and_listed()
    {
        await PostAsync("Berita pertama di dalam arsip yang baru ini.");

        var (_, digest) = await _host.SendAsync(HttpMethod.Post, "/api/v1/digests");

        Assert.Equal(64, digest["heads"]!.AsArray().Count);
        var digests = (await _host.GetAsync("/api/v1/digests?limit=1")).Body;
        Assert.Equal((string?)digest["hash"], (string?)digests["items"]![0]!["hash"]);
        Assert.Equal(404, (int)(await _host.GetAsync("/api/v1/verification")).Response.StatusCode);
    }

    [Fact]
    public async Task An_export_has_what_a_search_finds()
    {
        var id = await PostAsync("Harga beras lokal naik di pasar induk sejak pekan lalu, kata pedagang.");
        await _host.PostTextAsync("/api/v1/articles?url=https://koran.example/lain", "Panen jagung di ladang warga berlangsung meriah sejak pagi.");

        var lines = (await _host.Client.GetStringAsync("/api/v1/export?format=csv&q=berasnya%20-impor", ApiHost.Stop)).Split("\r\n");
        Assert.StartsWith($"{id},", Assert.Single(lines[1..^1]), StringComparison.Ordinal);
        Assert.Equal("", await _host.Client.GetStringAsync($"/api/v1/export?format=csv&q=beras&cursor={id}", ApiHost.Stop));
        Assert.Equal(2, (await _host.Client.GetStringAsync("/api/v1/export?format=csv&tag=pangan", ApiHost.Stop)).Split("\r\n").Length);

        var (refused, problem) = await _host.GetAsync($"/api/v1/export?format=csv&q=beras&cursor={Guid.NewGuid()}");
        Assert.Equal((400, "/problems/invalid-fields"), ((int)refused.StatusCode, (string?)problem["type"]));
        Assert.NotNull(problem["errors"]!["cursor"]);
        Assert.Equal(400, (int)(await _host.GetAsync($"/api/v1/export?format=parquet&cursor={id}")).Response.StatusCode);
    }

    private async Task<string> PostAsync(string text)
    {
        var (response, body) = await _host.PostTextAsync($"/api/v1/articles?url={Url}", text);
        Assert.True(response.IsSuccessStatusCode, body.ToJsonString());
        return (string)body["id"]!;
    }

    private async Task<string> TagAsync(string id)
    {
        using var response = await _host.Client.GetAsync($"/api/v1/articles/{id}", ApiHost.Stop);
        return response.Headers.ETag!.ToString();
    }

    private async Task<(int Status, JsonObject Body)> PatchAsync(string id, string patch, string? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"/api/v1/articles/{id}") { Content = ApiHost.Body(patch, "application/merge-patch+json") };
        if (tag is not null) request.Headers.IfMatch.Add(tag == "*" ? EntityTagHeaderValue.Any : EntityTagHeaderValue.Parse(tag));
        using var response = await _host.Client.SendAsync(request, ApiHost.Stop);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(ApiHost.Stop))!.AsObject());
    }

    private async Task<int> DeleteAsync(string address)
    {
        using var response = await _host.Client.DeleteAsync(address, ApiHost.Stop);
        return (int)response.StatusCode;
    }
}
