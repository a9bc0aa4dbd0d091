using System.Net;
using System.Text;

using Microsoft.AspNetCore.Http;

using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests.Operation;

public sealed class MetricsTests
{
    private const string Secret = "Rahasianegara";

    [Fact]
    public async Task Articles_are_counted_by_outcome_and_outlet_and_parsing_and_the_database_are_timed()
    {
        await using var host = new ApiHost();
        await host.PostTextAsync("/api/v1/articles", Samples.Text);
        await host.PostTextAsync("/api/v1/articles", Samples.Text);
        await host.PostTextAsync("/api/v1/articles", "12345");
        var metrics = await ScrapeAsync(host);

        Assert.Matches(@"newsarchive_articles_ingested_\w*total\{[^}]*outcome=""created""[^}]*publisher=""liputan6""[^}]*\} [1-9]", metrics);
        Assert.Matches(@"newsarchive_articles_ingested_\w*total\{[^}]*outcome=""unchanged""[^}]*publisher=""liputan6""[^}]*\} [1-9]", metrics);
        Assert.Matches(@"newsarchive_articles_refused_\w*total\{[^}]*fault=""noLetters""[^}]*\} [1-9]", metrics);
        Assert.Matches(@"newsarchive_parse_duration_seconds_count\{[^}]*input=""text""[^}]*\} [1-9]", metrics);
        Assert.Matches(@"newsarchive_database_duration_seconds_count\{[^}]*database=""SQLite""[^}]*\} [1-9]", metrics);
        Assert.Contains("http_server_request_duration_seconds", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Measurements_carry_no_word_of_articles_addresses_or_settings()
    {
        await using var host = new ApiHost();
        await host.PostTextAsync($"/api/v1/articles?title={Secret}&url=https://example.com/{Secret}", $"{Samples.Text} {Secret}");
        await host.GetAsync($"/api/v1/articles?place={Secret}");
        await host.GetAsync($"/{Secret}");

        var metrics = await ScrapeAsync(host);
        Assert.Contains("newsarchive_", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, metrics, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("archive.db", metrics, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("127.0.0.1", null, true)]
    [InlineData("::1", null, true)]
    [InlineData("::ffff:127.0.0.1", null, true)]
    [InlineData("10.0.0.1", "127.0.0.1", false)]
    [InlineData("203.0.113.5", "127.0.0.1", false)]
    [InlineData("2001:db8::1", "::1", false)]
    [InlineData("127.0.0.1", "127.0.0.1", false)]
    public async Task Leaky_metrics_without_a_key_are_given_to_this_machine_only_whatever_the_headers_say(string address, string? forwarded, bool given)
    {
        await using var host = new ApiHost();
        await host.PostTextAsync("/api/v1/parse", Samples.Text);
        var context = await host.Server.SendAsync(
            request =>
            {
                request.Request.Path = "/metrics";
                request.Request.Host = new HostString("localhost");
                if (forwarded is not null) request.Request.Headers["X-Forwarded-For"] = forwarded;
                request.Connection.RemoteIpAddress = IPAddress.Parse(address);
            },
            ApiHost.Stop);

        Assert.Equal(given ? 200 : 401, context.Response.StatusCode);
        Assert.Equal(given, (await ReadAsync(context)).Contains("newsarchive_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Metrics_can_be_turned_off()
    {
        await using var host = new ApiHost(settings: new() { ["Telemetry:Prometheus"] = "false" });

        Assert.Equal(404, (int)(await host.GetAsync("/metrics")).Response.StatusCode);
    }

    private static async Task<string> ScrapeAsync(ApiHost host)
    {
        using var response = await host.Client.GetAsync("/metrics", ApiHost.Stop);
        return await response.Content.ReadAsStringAsync(ApiHost.Stop);
    }

    private static async Task<string> ReadAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Response.Body, Encoding.UTF8);
        return await reader.ReadToEndAsync(ApiHost.Stop);
    }
}
