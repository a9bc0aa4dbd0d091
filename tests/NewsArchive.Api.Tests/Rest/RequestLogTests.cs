using System.Globalization;
using System.Net.Http.Headers;

using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Archive.Access;

using Serilog.Events;

using Xunit;

namespace NewsArchive.Api.Tests.Rest;

public sealed class RequestLogTests
{
    private const string Secret = "Rahasianegara";

    [Fact]
    public async Task Each_request_is_a_line_with_method_path_status_and_time()
    {
        var log = new CapturedLog();
        await using var host = new ApiHost(log: log);
        await host.PostTextAsync("/api/v1/articles?title=Judul", Samples.Text);
        var entry = Assert.Single(log.Events, entry => entry.Properties.ContainsKey("Elapsed"));

        Assert.Equal(("POST", "/api/v1/articles", 201), (Value(entry, "RequestMethod"), Value(entry, "RequestPath"), Value(entry, "StatusCode")));
        Assert.Equal(LogEventLevel.Information, entry.Level);
    }

    [Fact]
    public async Task Neither_bodies_nor_query_strings_are_logged_whatever_becomes_of_the_request()
    {
        var log = new CapturedLog();
        // Each second call fails, with what a database might say of the values it was given.
        await using var host = new ApiHost(log: log, wrap: inner => new FaultyArchive(inner, call => call % 2 == 0 ? new InvalidOperationException("broken") : null));
        var text = $"{Secret} dibuka di Bandung, kata {Secret}.";
        foreach (var address in new[] { "/api/v1/parse", "/api/v1/articles", "/api/v1/articles" })
        {
            var query = $"{address}?title={Secret}&section={Secret}&url=https://example.com/{Secret}";
            await host.PostTextAsync(query, text);
            await host.PostTextAsync($"{address}?publishedAt={Secret}&{Secret}={Secret}", text);
            await host.SendAsync(HttpMethod.Post, query, ApiHost.Body(Samples.Json(text), "application/json"));
            await host.SendAsync(HttpMethod.Post, query, ApiHost.Body($"{{\"content\": {Secret}", "application/json"));
            await host.SendAsync(HttpMethod.Post, query, ApiHost.Body([.. "abc "u8, 0xFF], "text/html"));
        }

        await host.PostBulkAsync(Samples.Json(text), Secret, Samples.Json(text + " Lagi."), Samples.Json(text + " Dua."));
        await host.GetAsync($"/api/v1/articles?place={Secret}&cursor={Secret}");
        await host.GetAsync($"/api/v1/articles?place={Secret}");

        Assert.Contains(log.Events, entry => entry.Level == LogEventLevel.Error);
        Assert.Contains("Bulk import ended", log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, log.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Everyday_work_logs_no_warning()
    {
        var log = new CapturedLog();
        // A service with a key; the start without one is warned of.
        await using var first = new ApiHost();
        var key = (await first.MakeKeyAsync(Scope.Admin)).Token.Reveal();
        await using var host = new ApiHost(first.Connection, log: log);
        host.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        var (_, posted) = await host.PostTextAsync("/api/v1/articles", Samples.Text);
        await host.PostTextAsync("/api/v1/articles", Samples.Text);
        await host.PostBulkAsync(Samples.Json(Samples.Text), Samples.Json(Samples.Numbered(1)));
        foreach (var address in new[] { "/health/ready", "/api/v1/articles?limit=1", $"/api/v1/articles/{posted["id"]}/revisions" }) await host.GetAsync(address);

        Assert.Empty(log.Events.Where(entry => entry.Level >= LogEventLevel.Warning).Select(entry => entry.RenderMessage(CultureInfo.InvariantCulture)));
    }

    private static object? Value(LogEvent entry, string property) => ((ScalarValue)entry.Properties[property]).Value;
}
