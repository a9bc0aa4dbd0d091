using System.Text;
using System.Text.Json.Nodes;

using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests.Rest;

public sealed class BadInputTests : IAsyncDisposable
{
    private readonly ApiHost _host = new(settings: new() { ["Limits:MaxArticleBytes"] = "2000" });

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    public static TheoryData<string, string, string, int, string> Cases() => new()
    {
        { "empty", "text/plain", "", 422, "empty-text" },
        { "white space", "text/plain", " \n\t\u00A0", 422, "blank-text" },
        { "no letters", "text/plain", "123 - 456 !", 422, "no-letters" },
        { "empty page", "text/html", "", 422, "empty-text" },
        { "empty content", "application/json", """{"content":""}""", 422, "empty-text" },
        { "no content", "application/json", "{}", 422, "empty-text" },
        { "blank content", "application/json", """{"content":" "}""", 422, "blank-text" },
        { "content without letters", "application/json", """{"content":"42"}""", 422, "no-letters" },
        { "too large", "text/plain", new string('a', 2001), 413, "too-large" },
        { "content too large", "application/json", $$"""{"content":"{{new string('a', 2001)}}"}""", 413, "too-large" },
        { "object too large", "application/json", $$"""{"content":"a","note":"{{new string('a', 80_000)}}"}""", 413, "too-large" },
        { "form", "application/x-www-form-urlencoded", "a=b", 415, "unsupported-media-type" },
        { "unknown charset", "text/plain; charset=klingon", "abc", 415, "unknown-charset" },
        { "cut JSON", "application/json", """{"content":""", 400, "malformed-json" },
        { "array", "application/json", "[1]", 400, "malformed-json" },
        { "null", "application/json", "null", 400, "malformed-json" },
        { "wrong type", "application/json", """{"content":5}""", 400, "malformed-json" },
        { "member twice", "application/json", """{"content":"a","content":"b"}""", 400, "malformed-json" },
        { "half a surrogate pair", "application/json", """{"content":"a\ud800"}""", 400, "malformed-json" },
        { "unknown content type", "application/json", """{"content":"a","contentType":"image/png"}""", 400, "invalid-fields" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Bad_input_is_a_problem_that_says_what_is_wrong(string what, string mediaType, string body, int status, string problem)
    {
        foreach (var address in new[] { "/api/v1/parse", "/api/v1/articles" })
        {
            var (response, answer) = await _host.SendAsync(HttpMethod.Post, address, ApiHost.Body(body, mediaType));

            Assert.Equal((what, status), (what, (int)response.StatusCode));
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            Assert.Equal("/problems/" + problem, (string?)answer["type"]);
            Assert.Equal(status, (int?)answer["status"]);
            Assert.False(string.IsNullOrWhiteSpace((string?)answer["detail"]));
        }
    }

    [Fact]
    public async Task An_object_without_content_is_told_which_member_it_lacks()
    {
        var (_, answer) = await _host.SendAsync(HttpMethod.Post, "/api/v1/parse", ApiHost.Body("""{"text":"Satu kota."}""", "application/json"));

        Assert.Equal("The object has no member \"content\".", (string?)answer["detail"]);
    }

    [Fact]
    public async Task A_missing_content_type_is_told()
    {
        var (response, answer) = await _host.SendAsync(HttpMethod.Post, "/api/v1/parse", ApiHost.Body([65], mediaType: null));

        Assert.Equal(415, (int)response.StatusCode);
        Assert.Contains("missing", (string?)answer["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain", new byte[] { 65, 66, 0xFF, 67 }, 2)]
    [InlineData("text/plain; charset=utf-8", new byte[] { 65, 0xC3 }, 1)]
    [InlineData("text/plain; charset=us-ascii", new byte[] { 65, 66, 67, 0x80 }, 3)]
    [InlineData("text/plain", new byte[] { 0xEF, 0xBB, 0xBF, 65, 0xE2, 0x82 }, 4)]
    [InlineData("application/json", new byte[] { (byte)'{', (byte)'"', 0xFF }, 2)]
    public async Task Bytes_that_are_not_valid_in_the_charset_are_named_by_offset(string mediaType, byte[] bytes, int offset)
    {
        var (response, answer) = await _host.SendAsync(HttpMethod.Post, "/api/v1/parse", ApiHost.Body(bytes, mediaType));

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal("/problems/invalid-bytes", (string?)answer["type"]);
        Assert.Equal(offset, (int?)answer["byteOffset"]);
    }

    [Fact]
    public async Task Malformed_JSON_is_told_with_line_and_position()
    {
        var (_, answer) = await _host.SendAsync(HttpMethod.Post, "/api/v1/parse", ApiHost.Body("{\"content\":\"a\",\n \"title\": }", "application/json"));

        Assert.Equal((2, 11), ((int?)answer["line"], (int?)answer["position"]));
    }

    [Fact]
    public async Task Every_wrong_field_is_told_by_name()
    {
        var long_ = new string('x', 1_001);
        var json = new JsonObject { ["content"] = "abc", ["url"] = "ftp://x", ["title"] = long_, ["publishedAt"] = "kemarin" }.ToJsonString();
        var (response, answer) = await _host.SendAsync(HttpMethod.Post, "/api/v1/articles", ApiHost.Body(json, "application/json"));
        var (_, query) = await _host.PostTextAsync("/api/v1/articles?url=nix", "abc");

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal("/problems/invalid-fields", (string?)answer["type"]);
        Assert.Equal(["publishedAt", "title", "url"], answer["errors"]!.AsObject().Select(error => error.Key).Order(StringComparer.Ordinal));
        Assert.Equal(["url"], query["errors"]!.AsObject().Select(error => error.Key));
    }

    [Theory]
    [InlineData("Senin, 9 Juni 2025 10:00 WIB")]
    [InlineData("09/06/2025")]
    [InlineData("2025-06-31")]
    public async Task A_time_that_cannot_be_read_is_answered_with_the_forms_that_can(string printed)
    {
        var (response, answer) = await _host.PostTextAsync("/api/v1/parse?publishedAt=" + Uri.EscapeDataString(printed), "abc");
        var message = (string)answer["errors"]!["publishedAt"]![0]!;

        Assert.Equal(400, (int)response.StatusCode);
        foreach (var form in new[] { "2023-06-13", "2023-06-13T08:30", "2023-06-13T08:30:00+07:00", "2023-06-13T01:30:00Z" })
        {
            Assert.Contains(form, message, StringComparison.Ordinal);
            var (taken, _) = await _host.PostTextAsync("/api/v1/parse?publishedAt=" + Uri.EscapeDataString(form), "abc");
            Assert.Equal(200, (int)taken.StatusCode);
        }
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=201", "limit")]
    [InlineData("limit=banyak", "limit")]
    [InlineData("from=kemarin", "from")]
    [InlineData("to=2024-13-01", "to")]
    [InlineData("cursor=abc", "cursor")]
    [InlineData("place=%00", "place")]
    public async Task A_wrong_query_value_is_told_by_name(string query, string field)
    {
        var (response, answer) = await _host.GetAsync("/api/v1/articles?" + query);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal([field], answer["errors"]!.AsObject().Select(error => error.Key));
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "/raw")]
    [InlineData("GET", "/revisions")]
    [InlineData("DELETE", "")]
    public async Task An_unknown_id_is_not_found(string method, string part)
    {
        foreach (var id in new[] { "7d0a3f6e-0000-8000-8000-000000000000", "no-guid" })
        {
            var (response, answer) = await _host.SendAsync(new HttpMethod(method), $"/api/v1/articles/{id}{part}");

            Assert.Equal(404, (int)response.StatusCode);
            Assert.Equal("/problems/not-found", (string?)answer["type"]);
        }
    }

    [Fact]
    public async Task Every_problem_type_leads_to_its_description()
    {
        foreach (var kind in Problems.ProblemCatalog.All)
        {
            var (response, answer) = await _host.GetAsync(kind.Type);
            Assert.Equal((200, kind.Status), ((int)response.StatusCode, (int?)answer["status"]));
        }
    }

    [Fact]
    public async Task Refused_articles_leave_nothing_behind()
    {
        foreach (var row in Cases())
            await _host.SendAsync(HttpMethod.Post, "/api/v1/articles", ApiHost.Body(Encoding.UTF8.GetBytes(row.Data.Item3), row.Data.Item2));
        var (_, list) = await _host.GetAsync("/api/v1/articles");

        Assert.Equal(0, (int?)list["total"]!["value"]);
    }
}
