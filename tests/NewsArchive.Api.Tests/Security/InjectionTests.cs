using System.Globalization;

using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Archive.Access;
using NewsArchive.Archive.Tests.Databases;

using Serilog.Formatting.Display;

using Xunit;

namespace NewsArchive.Api.Tests.Security;

/// <summary>Words that would be commands somewhere else stay words.</summary>
public sealed class InjectionTests(PostgresServer server)
{
    private static readonly string[] Statements =
    [
        "' OR 1=1 --", "'; DROP TABLE articles; --", "\" OR \"\"=\"", "%", "_", "%' ESCAPE '\\", "\\", "') UNION SELECT id, secret_hash FROM access_keys --", "1); DELETE FROM revisions; --",
        "{\"$gt\": \"\"}", "$1", "@p0", "E'\\x27'", "'||(SELECT version())||'", "\u02BC OR 1=1 --", "'; SELECT pg_sleep(20); --", "*) OR (title:*", "\"unclosed", "((((((((((", "AND OR NOT", "title:\"' OR 1=1\"", "NEAR(a b, 999999999)",
    ];

    [Theory]
    [InlineData(TestedDatabase.Sqlite)]
    [InlineData(TestedDatabase.Postgres)]
    public async Task SQL_and_query_language_injection_find_nothing_change_nothing_and_break_nothing(TestedDatabase database)
    {
        await using var host = await server.HostAsync(database);
        await host.PostBulkAsync(Enumerable.Range(1, 5).Select(number => Samples.Json(Samples.Numbered(number), $"https://example.com/{number}")));
        foreach (var statement in Statements)
        {
            var value = Uri.EscapeDataString(statement);
            foreach (var address in new[]
            {
                $"/api/v1/articles?place={value}", $"/api/v1/articles?publisher={value}", $"/api/v1/articles?cursor={value}", $"/api/v1/articles?from={value}", $"/api/v1/articles?limit={value}",
                $"/api/v1/search?q={value}", $"/api/v1/search?q=taman&publisher={value}", $"/api/v1/sources?cursor={value}", $"/api/v1/runs?source={value}", $"/?q={value}", $"/search?q={value}",
            })
            {
                using var response = await host.Client.GetAsync(new Uri($"http://localhost{address}"), ApiHost.Stop);
                var answer = await response.Content.ReadAsStringAsync(ApiHost.Stop);
                Assert.True((int)response.StatusCode < 500, $"{address}: {(int)response.StatusCode}");
                if (address.Contains("place=", StringComparison.Ordinal) || address.Contains("articles?publisher=", StringComparison.Ordinal))
                    Assert.DoesNotContain("taman baca", answer, StringComparison.Ordinal);
                Assert.DoesNotContain("PostgreSQL 1", answer, StringComparison.Ordinal);
            }
        }

        // Only now, for then some of them are publishers and may be found.
        foreach (var statement in Statements)
        {
            var value = Uri.EscapeDataString(statement);
            var posted = await host.PostBulkAsync(Samples.Json($"{Samples.Numbered(1)} {statement}", $"https://example.com/x?q={value}", publisher: statement));
            Assert.True((string?)posted.Single()["outcome"] is "created" or "revised" or "unchanged" or "failed");
        }

        var all = (await host.GetAsync("/api/v1/articles?limit=200")).Body["items"]!.AsArray();
        Assert.Equal(5, all.Count(item => ((string)item!["url"]!).Length == "https://example.com/1".Length));
    }

    [Theory]
    [InlineData("/api/v1/articles?url=https://example.com/%0d%0aSet-Cookie:%20a=b")]
    [InlineData("/api/v1/articles?title=a%0d%0aX-Evil:%201")]
    [InlineData("/api/v1/articles?publisher=a%0d%0a%0d%0a<script>")]
    [InlineData("/api/v1/articles?section=a%0aX-Evil:%201")]
    [InlineData("/login?returnUrl=/%0d%0aX-Evil:%201")]
    [InlineData("/problems/%0d%0aX-Evil:%201")]
    public async Task Header_injection_line_breaks_end_no_header(string address)
    {
        await using var host = new ApiHost();
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            using var request = new HttpRequestMessage(method, new Uri($"http://localhost{address}"));
            if (method == HttpMethod.Post) request.Content = ApiHost.Body(Samples.Text, "text/plain");
            request.Headers.TryAddWithoutValidation("Idempotency-Key", "a");
            using var response = await host.Client.SendAsync(request, ApiHost.Stop);
            var headers = response.Headers.Concat(response.Content.Headers).SelectMany(header => header.Value.Prepend(header.Key));

            Assert.All(headers, part => Assert.DoesNotMatch("[\r\n]|^X-Evil|^a=b", part));
            if (await OriginalAsync(host, response) is not { } original) continue;
            Assert.All(original.Content.Headers.SelectMany(header => header.Value), part => Assert.DoesNotMatch("[\r\n]", part));
        }
    }

    [Theory]
    [InlineData("/x%0a[12:00:00 INF] Key 000000000000 with scope Admin was made by somebody")]
    [InlineData("/x%0d%0aforged")]
    [InlineData("/x%1b[31mred%1b[0m")]
    [InlineData("/x%e2%80%a8forged")]
    public async Task Log_injection_a_request_writes_one_line_whatever_it_is_for(string address)
    {
        var log = new CapturedLog();
        await using var host = new ApiHost(log: log);
        using var response = await host.Client.GetAsync(new Uri($"http://localhost{address}"), ApiHost.Stop);
        var format = new MessageTemplateTextFormatter("{Message:lj}", CultureInfo.InvariantCulture);
        var lines = log.Events.Where(entry => entry.Properties.ContainsKey("RequestPath")).Select(entry =>
        {
            using var text = new StringWriter();
            format.Format(entry, text);
            return text.ToString();
        }).ToList();

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.DoesNotContain(line, letter => char.IsControl(letter) || letter is '\u2028' or '\u2029'));
    }

    [Fact]
    public async Task Mass_assignment_members_that_are_not_the_senders_to_set_are_not_set()
    {
        await using var host = new ApiHost();
        var (_, posted) = await host.SendAsync(HttpMethod.Post, "/api/v1/articles", ApiHost.Body(
            $$"""{"content":"{{Samples.Numbered(1)}}","id":"00000000-0000-0000-0000-000000000001","revision":99,"archivedAt":"1999-01-01","firstArchivedAt":"1999-01-01","parserVersion":"9.9","outcome":"unchanged","scope":"admin","removed":[],"original":"x"}""",
            "application/json"));

        if (posted["id"] is null)
        {
            Assert.Equal(400, (int)posted["status"]!);
            return;
        }

        Assert.NotEqual("00000000-0000-0000-0000-000000000001", (string?)posted["id"]);
        Assert.Equal((1, "created"), ((int)posted["revision"]!, (string?)posted["outcome"]));
        Assert.NotEqual("9.9", (string?)posted["article"]!["parserVersion"]);
        Assert.DoesNotContain("1999", posted["archivedAt"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task IDOR_a_reply_kept_for_one_key_is_not_given_to_another()
    {
        await using var host = new ApiHost();
        var (one, other) = ((await host.MakeKeyAsync(Scope.Ingest)).Token.Reveal(), (await host.MakeKeyAsync(Scope.Ingest)).Token.Reveal());
        using var first = await PostAsync(host, one, Samples.Numbered(1));
        using var second = await PostAsync(host, other, Samples.Numbered(2));
        using var again = await PostAsync(host, one, Samples.Numbered(1));

        Assert.Equal((201, 201, 201), ((int)first.StatusCode, (int)second.StatusCode, (int)again.StatusCode));
        Assert.False(second.Headers.Contains("Idempotency-Replayed"));
        Assert.True(again.Headers.Contains("Idempotency-Replayed"));
    }

    [Theory]
    [InlineData("keys")]
    [InlineData("sources")]
    public async Task IDOR_ids_of_others_things_open_nothing_to_a_lower_scope(string kind)
    {
        await using var host = new ApiHost();
        var admin = await host.MakeKeyAsync(Scope.Admin);
        var ingest = (await host.MakeKeyAsync(Scope.Ingest)).Token.Reveal();
        var id = kind == "keys" ? admin.Key.Id : Guid.NewGuid().ToString();

        Assert.Equal(403, (int)(await host.SendWithKeyAsync(ingest, HttpMethod.Delete, $"/api/v1/{kind}/{id}")).StatusCode);
        Assert.Equal(200, (int)(await host.SendWithKeyAsync(admin.Token.Reveal(), HttpMethod.Get, "/api/v1/keys")).StatusCode);
    }

    private static async Task<HttpResponseMessage> PostAsync(ApiHost host, string key, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/articles") { Content = ApiHost.Body(text, "text/plain") };
        request.Headers.Add("X-Api-Key", key);
        request.Headers.Add("Idempotency-Key", "sama");
        return await host.Client.SendAsync(request, ApiHost.Stop);
    }

    private static async Task<HttpResponseMessage?> OriginalAsync(ApiHost host, HttpResponseMessage posted) =>
        posted.Headers.Location is { } location && (int)posted.StatusCode == 201 ? await host.Client.GetAsync($"{location}/raw", ApiHost.Stop) : null;
}
