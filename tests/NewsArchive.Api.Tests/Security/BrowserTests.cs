using System.Net;

using Microsoft.AspNetCore.Http;

using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Archive.Access;

using Xunit;

namespace NewsArchive.Api.Tests.Security;

public sealed class BrowserTests : IAsyncDisposable
{
    private readonly ApiHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("/api/v1/articles", "default-src 'none'")]
    [InlineData("/health/live", "default-src 'none'")]
    [InlineData("/nowhere", "default-src 'none'")]
    [InlineData("/api/v1/articles?limit=x", "default-src 'none'")]
    [InlineData("/swagger/index.html", "script-src 'self'")]
    [InlineData("/swagger/v1/swagger.json", "script-src 'self'")]
    public async Task Every_answer_tells_the_browser_how_little_it_may_do_with_it(string address, string policy)
    {
        using var response = await _host.Client.GetAsync(address, ApiHost.Stop);

        Assert.Contains(policy, Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'self' 'unsafe", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(response, "X-Frame-Options"));
        Assert.Equal("same-origin", Header(response, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Resource-Policy"));
        Assert.Contains("camera=()", Header(response, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Swagger_UI_has_no_script_in_its_markup()
    {
        var page = await _host.Client.GetStringAsync("/swagger/index.html", ApiHost.Stop);

        Assert.DoesNotMatch(@"<script(?![^>]*\ssrc=)[^>]*>", page);
        Assert.DoesNotMatch(@"\son[a-z]+\s*=", page);
    }

    [Fact]
    public async Task An_original_is_an_attachment_in_a_sandbox_on_every_path()
    {
        var (_, posted) = await _host.SendAsync(
            HttpMethod.Post, "/api/v1/articles?url=https://example.com/a", ApiHost.Body($"{Samples.Html}<script>alert(1)</script>", "text/html"));
        foreach (var address in new[] { "raw", "raw?revision=1" })
        {
            using var response = await _host.Client.GetAsync($"/api/v1/articles/{posted["id"]}/{address}", ApiHost.Stop);

            Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
            Assert.StartsWith("sandbox; default-src 'none'", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        }
    }

    [Fact]
    public async Task Cache_poisoning_what_depends_on_the_caller_is_kept_by_no_shared_cache()
    {
        var (_, posted) = await _host.PostTextAsync("/api/v1/articles", Samples.Text);
        var key = (await _host.MakeKeyAsync(Scope.Read)).Token.Reveal();
        foreach (var address in new[] { "/api/v1/articles", $"/api/v1/articles/{posted["id"]}", $"/api/v1/articles/{posted["id"]}/raw" })
        {
            foreach (var caller in new[] { key, null })
            {
                using var response = await _host.SendWithKeyAsync(caller, HttpMethod.Get, address);

                Assert.True(response.Headers.CacheControl is { Private: true } && (response.Headers.CacheControl.NoStore || response.Headers.CacheControl.NoCache), address);
                Assert.Equal(["Authorization", "Cookie", "X-Api-Key"], response.Headers.Vary.Order(StringComparer.Ordinal));
            }
        }
    }

    [Theory]
    [InlineData("X-Forwarded-Host", "evil.example")]
    [InlineData("X-Forwarded-Proto", "javascript")]
    [InlineData("X-Original-URL", "/evil")]
    [InlineData("X-Rewrite-URL", "/evil")]
    [InlineData("X-Forwarded-Prefix", "/evil")]
    [InlineData("X-HTTP-Method-Override", "DELETE")]
    public async Task Cache_poisoning_headers_that_no_cache_keys_on_change_no_answer(string header, string value)
    {
        var usual = await _host.Client.GetStringAsync("/api/v1/articles", ApiHost.Stop);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/articles");
        request.Headers.Add(header, value);
        using var response = await _host.Client.SendAsync(request, ApiHost.Stop);
        var answer = await response.Content.ReadAsStringAsync(ApiHost.Stop);

        // Behind a proxy that nobody named this is no caller of this machine; the words are never taken over.
        if (response.IsSuccessStatusCode) Assert.Equal(usual, answer);
        Assert.DoesNotContain("evil", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-origin", 201)]
    [InlineData("Sec-Fetch-Site", "none", 201)]
    [InlineData("Origin", "https://evil.example", 403)]
    [InlineData("Origin", "null", 403)]
    [InlineData("Origin", "http://localhost.evil.example", 403)]
    [InlineData("Origin", "http://localhost:9999", 403)]
    [InlineData("Origin", "http://localhost", 201)]
    [InlineData("Origin", null, 201)]
    public async Task CSRF_what_another_site_makes_a_browser_send_is_refused(string header, string? value, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/articles") { Content = ApiHost.Body(Samples.Text, "text/plain") };
        if (value is not null) request.Headers.TryAddWithoutValidation(header, value);

        Assert.Equal(status, (int)(await _host.Client.SendAsync(request, ApiHost.Stop)).StatusCode);
    }

    [Theory]
    [InlineData("10.1.2.3", "10.0.0.0/8", "203.0.113.9", "203.0.113.9")]
    [InlineData("10.1.2.3", "10.1.2.3", "203.0.113.9", "203.0.113.9")]
    // A proxy adds the address it saw behind what the client made up.
    [InlineData("10.1.2.3", "10.0.0.0/8", "127.0.0.1, 203.0.113.9", "203.0.113.9")]
    // Nobody asked this one.
    [InlineData("198.51.100.7", "10.0.0.0/8", "203.0.113.9", "198.51.100.7")]
    public async Task Forwarded_headers_are_believed_of_the_proxies_that_the_settings_name(string connection, string known, string forwarded, string seen)
    {
        await using var host = new ApiHost(settings: new() { ["Proxies:Known:0"] = known, ["Limits:RequestsPerMinutePerAddress"] = "1" });
        Assert.Equal(200, await AskAsync(seen, null));
        // The bucket of the address that was seen is empty now, whichever way it was seen.
        Assert.Equal(429, await AskAsync(connection, forwarded));

        async Task<int> AskAsync(string address, string? header) => (await host.Server.SendAsync(
            context =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(address);
                context.Request.Path = "/health/live";
                context.Request.Host = new HostString("localhost");
                if (header is not null) context.Request.Headers["X-Forwarded-For"] = header;
            },
            ApiHost.Stop)).Response.StatusCode;
    }

    [Fact]
    public async Task Open_redirects_no_address_leads_to_another_site()
    {
        foreach (var address in new[] { "//evil.example", "/\\evil.example", "/login?returnUrl=//evil.example", "/login?returnUrl=https://evil.example", "/swagger//evil.example", "/%2f%2fevil.example/..", "/?returnUrl=https://evil.example" })
        {
            using var response = await _host.Client.GetAsync(new Uri($"http://localhost{address}"), ApiHost.Stop);
            var target = response.Headers.Location?.ToString() ?? "";

            Assert.False(target.StartsWith("//", StringComparison.Ordinal) || target.StartsWith("/\\", StringComparison.Ordinal) || target.Contains("://", StringComparison.Ordinal), $"{address} leads to {target}");
        }
    }

    private static string Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join("; ", values) : "";
}
