using System.Net;
using System.Text;

using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests.Rest;

public sealed class PostArticleTests : IAsyncDisposable
{
    private const string Address = "/api/v1/articles";
    private readonly ApiHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_new_article_is_created_at_its_location_with_its_clean_form()
    {
        var (response, body) = await _host.PostTextAsync(Address, Samples.Text);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("created", (string?)body["outcome"]);
        Assert.Equal(1, (int?)body["revision"]);
        Assert.Equal($"{Address}/{body["id"]}", response.Headers.Location?.ToString());
        Assert.NotEmpty(body["article"]!["blocks"]!.AsArray());
        Assert.StartsWith("2024-03-04T09:00:00", (string?)body["archivedAt"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_article_again_is_unchanged_under_the_same_id_after_a_restart_too()
    {
        var (_, first) = await _host.PostTextAsync(Address, Samples.Text);
        var (again, second) = await _host.PostTextAsync(Address, Samples.Text);
        await using var restarted = new ApiHost(_host.Connection);
        var (_, third) = await restarted.PostTextAsync(Address, Samples.Text);

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(["unchanged", "unchanged"], [(string?)second["outcome"], (string?)third["outcome"]]);
        Assert.Equal([(string?)first["id"], (string?)first["id"]], [(string?)second["id"], (string?)third["id"]]);
    }

    [Fact]
    public async Task Other_content_under_the_same_address_is_a_revision()
    {
        const string Query = Address + "?url=https://example.com/berita/1";
        var (_, first) = await _host.PostTextAsync(Query, Samples.Text);
        var (response, second) = await _host.PostTextAsync(Query, Samples.Text + "\nTiketnya lima ribu rupiah.");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("revised", (string?)second["outcome"]);
        Assert.Equal(2, (int?)second["revision"]);
        Assert.Equal((string?)first["id"], (string?)second["id"]);
    }

    [Theory]
    [InlineData("text/plain; charset=utf-8", Samples.Text)]
    [InlineData("text/html; charset=utf-8", Samples.Html)]
    [InlineData("text/plain", Samples.Text)]
    public async Task The_original_comes_back_byte_for_byte_with_its_media_type(string mediaType, string content)
    {
        var (_, body) = await _host.SendAsync(HttpMethod.Post, Address, ApiHost.Body(content, mediaType));
        using var raw = await _host.Client.GetAsync($"{Address}/{body["id"]}/raw", ApiHost.Stop);

        Assert.Equal(Encoding.UTF8.GetBytes(content), await raw.Content.ReadAsByteArrayAsync(ApiHost.Stop));
        Assert.Equal(mediaType, raw.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment", raw.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", Assert.Single(raw.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task The_original_of_a_JSON_object_is_its_content_in_UTF8()
    {
        const string Content = "Café di Bandung buka kembali, kata pemiliknya.";
        var (response, body) = await _host.SendAsync(HttpMethod.Post, Address, ApiHost.Body(Samples.Json(Content), "application/json"));
        using var raw = await _host.Client.GetAsync($"{Address}/{body["id"]}/raw", ApiHost.Stop);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(Encoding.UTF8.GetBytes(Content), await raw.Content.ReadAsByteArrayAsync(ApiHost.Stop));
        Assert.Equal("text/plain; charset=utf-8", raw.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task What_the_sender_knows_is_kept_and_a_time_without_offset_is_WIB()
    {
        var (_, query) = await _host.PostTextAsync(
            "/api/v1/parse?url=https://example.com/a&title=Kereta&publisher=Harian+Uji&publishedAt=2024-02-07", Samples.Text);
        var json = """{"content":"Kereta wisata dibuka.","title":"Judul","section":"Regional","tags":["kereta"," "],"publishedAt":"2024-02-07T10:30:00+08:00"}""";
        var (_, body) = await _host.SendAsync(HttpMethod.Post, "/api/v1/parse?title=Lain&section=Lain", ApiHost.Body(json, "application/json"));

        Assert.Equal("Kereta", (string?)query["title"]);
        Assert.Equal("https://example.com/a", (string?)query["url"]);
        Assert.NotNull(query["publisher"]!["id"]);
        Assert.Equal("2024-02-07T00:00:00+07:00", (string?)query["publishedAt"]);
        Assert.Equal("given", (string?)query["publishedAtSource"]);
        Assert.Equal(("Judul", "Regional"), ((string?)body["title"], (string?)body["section"]));
        Assert.Equal("2024-02-07T10:30:00+08:00", (string?)body["publishedAt"]);
        Assert.Equal(["kereta"], body["tags"]!.AsArray().Select(tag => (string?)tag));
    }

    [Theory]
    [InlineData("windows-1252", new byte[] { (byte)'C', (byte)'a', (byte)'f', 0xE9 }, "Café")]
    [InlineData("utf-16", new byte[] { (byte)'C', 0, (byte)'a', 0, (byte)'f', 0, 0xE9, 0 }, "Café")]
    [InlineData("utf-8", new byte[] { 0xEF, 0xBB, 0xBF, (byte)'C', (byte)'a', (byte)'f', 0xC3, 0xA9 }, "Café")]
    [InlineData("utf-8", new byte[] { 0xFF, 0xFE, (byte)'C', 0, (byte)'a', 0, (byte)'f', 0, 0xE9, 0 }, "Café")]
    public async Task The_charset_is_the_declared_one_and_a_byte_order_mark_wins(string charset, byte[] bytes, string text)
    {
        var (response, body) = await _host.SendAsync(HttpMethod.Post, "/api/v1/parse", ApiHost.Body(bytes, $"text/plain; charset={charset}"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(text, body.ToJsonString(Unescaped), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parsing_stores_nothing_and_leaves_letters_unescaped()
    {
        using var response = await _host.Client.PostAsync("/api/v1/parse", ApiHost.Body("“Café” dibuka.", "text/plain"), ApiHost.Stop);
        var (_, list) = await _host.GetAsync(Address);

        Assert.Contains("“Café”", await response.Content.ReadAsStringAsync(ApiHost.Stop), StringComparison.Ordinal);
        Assert.Equal(0, (int?)list["total"]!["value"]);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Unescaped = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
