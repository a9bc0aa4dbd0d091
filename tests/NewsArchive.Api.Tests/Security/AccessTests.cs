using System.Net;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Archive.Access;

using Xunit;

namespace NewsArchive.Api.Tests.Security;

public sealed class AccessTests : IAsyncDisposable
{
    private readonly CapturedLog _log = new();
    private readonly ApiHost _host;

    public AccessTests() => _host = new ApiHost(log: _log);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("127.0.0.1", "localhost:5080", null, true)]
    [InlineData("::1", "[::1]:5080", null, true)]
    [InlineData("127.0.0.1", "127.0.0.1:5080", null, true)]
    // Another machine, whatever it says.
    [InlineData("203.0.113.5", "localhost", null, false)]
    [InlineData("203.0.113.5", "localhost", "X-Forwarded-For", false)]
    // A proxy on this machine that the settings do not name.
    [InlineData("127.0.0.1", "localhost", "X-Forwarded-For", false)]
    [InlineData("127.0.0.1", "localhost", "Forwarded", false)]
    // A name that somebody pointed at this machine, for a browser on it (DNS rebinding).
    [InlineData("127.0.0.1", "evil.example", null, false)]
    [InlineData("127.0.0.1", "localhost.evil.example", null, false)]
    public async Task Before_the_first_key_only_this_machine_may_write(string address, string host, string? header, bool may)
    {
        var context = await PostAsync(address, host, header);

        Assert.Equal(may ? 201 : 401, context.Response.StatusCode);
        Assert.Contains(_log.Events, entry => entry.MessageTemplate.Text.StartsWith("No key was made yet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task From_the_first_key_on_this_machine_needs_one_too()
    {
        Assert.Equal(201, (await PostAsync("127.0.0.1", "localhost", null)).Response.StatusCode);
        await _host.MakeKeyAsync(Scope.Read);

        Assert.Equal(401, (await PostAsync("127.0.0.1", "localhost", null)).Response.StatusCode);
    }

    [Theory]
    [InlineData("Authorization", "Bearer {0}", 200)]
    [InlineData("Authorization", "bearer  {0}", 200)]
    [InlineData("X-Api-Key", "{0}", 200)]
    [InlineData("Authorization", "Basic {0}", 401)]
    [InlineData("Authorization", "{0}", 401)]
    [InlineData("X-Api-Key", "{0}0", 401)]
    [InlineData("X-Api-Key", "", 401)]
    public async Task A_key_is_taken_from_two_headers(string header, string form, int status)
    {
        var made = await _host.MakeKeyAsync(Scope.Read);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/articles");
        request.Headers.TryAddWithoutValidation(header, string.Format(System.Globalization.CultureInfo.InvariantCulture, form, made.Token.Reveal()));

        Assert.Equal(status, (int)(await _host.Client.SendAsync(request, ApiHost.Stop)).StatusCode);
    }

    [Fact]
    public async Task A_key_made_over_REST_is_told_once_works_and_ends_when_it_is_revoked()
    {
        var (response, made) = await _host.SendAsync(HttpMethod.Post, "/api/v1/keys", ApiHost.Body("""{"scope":"admin","name":"kantor"}""", "application/json"));
        var (id, key) = ((string)made["id"]!, (string)made["key"]!);

        Assert.Equal((201, "no-store"), ((int)response.StatusCode, response.Headers.CacheControl?.ToString()));
        Assert.Matches("^nak_[0-9a-f]{12}_[0-9a-f]{64}$", key);
        var list = await (await _host.SendWithKeyAsync(key, HttpMethod.Get, "/api/v1/keys")).Content.ReadAsStringAsync(ApiHost.Stop);
        Assert.Contains(id, list, StringComparison.Ordinal);
        Assert.DoesNotContain(key[^64..], list, StringComparison.Ordinal);
        Assert.Equal(204, (int)(await _host.SendWithKeyAsync(key, HttpMethod.Delete, $"/api/v1/keys/{id}")).StatusCode);
        Assert.Equal(401, (int)(await _host.SendWithKeyAsync(key, HttpMethod.Get, "/api/v1/keys")).StatusCode);
        Assert.DoesNotContain(key[^64..], _log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"scope":"owner"}""", "/problems/invalid-fields")]
    [InlineData("""{"scope":"2"}""", "/problems/invalid-fields")]
    [InlineData("""{"name":"x"}""", "/problems/invalid-fields")]
    [InlineData("""{"scope":"read","name":"a\u0000b"}""", "/problems/invalid-fields")]
    [InlineData("""{"scope":"read","id":"000000000000"}""", "/problems/malformed-json")]
    [InlineData("""{"scope":"read","scope":"admin"}""", "/problems/malformed-json")]
    [InlineData("[]", "/problems/malformed-json")]
    [InlineData("null", "/problems/invalid-fields")]
    public async Task A_key_that_cannot_be_made_is_refused_with_the_reason(string body, string problem)
    {
        var (response, answer) = await _host.SendAsync(HttpMethod.Post, "/api/v1/keys", ApiHost.Body(body, "application/json"));

        Assert.Equal((400, problem), ((int)response.StatusCode, (string?)answer["type"]));
        Assert.Empty(await _host.Services.GetRequiredService<IKeyStore>().ListAsync(ApiHost.Stop));
    }

    [Fact]
    public async Task The_use_of_a_key_is_written_down_every_ten_minutes_at_most()
    {
        var made = await _host.MakeKeyAsync(Scope.Read);
        var store = _host.Services.GetRequiredService<IKeyStore>();
        var first = _host.Clock.GetUtcNow();

        await UseAsync();
        _host.Clock.Advance(TimeSpan.FromMinutes(9));
        await UseAsync();
        Assert.Equal(first, (await store.FindAsync(made.Key.Id, ApiHost.Stop))!.Key.LastUsedAt);
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        await UseAsync();
        Assert.Equal(first.AddMinutes(10), (await store.FindAsync(made.Key.Id, ApiHost.Stop))!.Key.LastUsedAt);

        async Task UseAsync() => Assert.Equal(200, (int)(await _host.SendWithKeyAsync(made.Token.Reveal(), HttpMethod.Get, "/api/v1/articles")).StatusCode);
    }

    [Fact]
    public async Task A_key_revoked_elsewhere_ends_here_within_five_seconds()
    {
        var made = await _host.MakeKeyAsync(Scope.Read);
        Assert.Equal(200, (int)(await _host.SendWithKeyAsync(made.Token.Reveal(), HttpMethod.Get, "/api/v1/articles")).StatusCode);
        await _host.Services.GetRequiredService<IKeyStore>().RevokeAsync(made.Key.Id, ApiHost.Stop);
        _host.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(401, (int)(await _host.SendWithKeyAsync(made.Token.Reveal(), HttpMethod.Get, "/api/v1/articles")).StatusCode);
    }

    private Task<HttpContext> PostAsync(string address, string host, string? header)
    {
        var body = System.Text.Encoding.UTF8.GetBytes(Samples.Text);
        return _host.Server.SendAsync(
            context =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(address);
                context.Request.Method = "POST";
                context.Request.Path = "/api/v1/articles";
                context.Request.Host = new HostString(host);
                context.Request.ContentType = "text/plain; charset=utf-8";
                context.Request.Body = new MemoryStream(body);
                context.Request.ContentLength = body.Length;
                if (header is not null) context.Request.Headers[header] = "127.0.0.1";
            },
            ApiHost.Stop);
    }
}
