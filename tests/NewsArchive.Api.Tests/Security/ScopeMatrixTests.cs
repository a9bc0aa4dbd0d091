using System.Globalization;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Api.Access;
using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Archive.Access;

using Xunit;

namespace NewsArchive.Api.Tests.Security;

/// <summary>Every endpoint and page times every kind of caller. New ones are in it by themselves.</summary>
public sealed class ScopeMatrixTests : IAsyncDisposable
{
    private readonly ApiHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public void Every_endpoint_and_page_declares_who_may_use_it()
    {
        var forgotten = Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<IDeclaresScope>() is null).Select(endpoint => endpoint.DisplayName);

        Assert.Empty(forgotten);
    }

    [Fact]
    public void Only_these_are_open_to_all() => Assert.Equal(
        ["/assets/{version}/{**name}", "/failure", "/health/live", "/health/ready", "/problems/{slug}"],
        Endpoints().Where(endpoint => ScopeOf(endpoint) is null).Select(PatternOf).Except(["/login", "/logout"]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Nothing_that_writes_is_declared_as_reading() => Assert.All(
        Endpoints().Where(endpoint => MethodsOf(endpoint).Any(method => method is "PUT" or "PATCH" or "DELETE")),
        endpoint => Assert.True(ScopeOf(endpoint) >= Scope.Ingest, endpoint.DisplayName));

    [Theory]
    [InlineData("none")]
    [InlineData("read")]
    [InlineData("ingest")]
    [InlineData("admin")]
    [InlineData("revoked")]
    [InlineData("wrong")]
    [InlineData("garbage")]
    public async Task Every_endpoint_lets_in_whom_it_declares_and_nobody_else(string caller)
    {
        var (key, has) = await KeyOfAsync(caller);
        foreach (var endpoint in Endpoints())
        {
            foreach (var method in MethodsOf(endpoint))
            {
                using var response = await _host.SendWithKeyAsync(key, new HttpMethod(method), AddressOf(endpoint));
                var status = (int)response.StatusCode;
                var (wanted, name) = (ScopeOf(endpoint), $"{method} {PatternOf(endpoint)} as {caller}: {status}");
                if (wanted is null || has >= wanted) Assert.True(status is not (401 or 403) && !LeadsToSignIn(response), name);
                else if (has is not null) Assert.True(status == 403, name);
                // Measurements are for this machine, which the tests are on, even where there are keys.
                else if (caller == "none" && endpoint.Metadata.GetMetadata<MeasurementsAttribute>() is not null) Assert.Equal(200, status);
                else Assert.True(status == 401 || LeadsToSignIn(response), name);
            }
        }
    }

    [Theory]
    [InlineData("none", true)]
    [InlineData("read", true)]
    [InlineData("revoked", false)]
    [InlineData("wrong", false)]
    public async Task Public_reading_needs_no_key_but_never_takes_a_bad_one(string caller, bool read)
    {
        await using var host = new ApiHost(settings: new() { ["Access:Reading"] = "Public" });
        var good = await host.MakeKeyAsync(Scope.Read);
        var key = caller switch
        {
            "read" => good.Token.Reveal(),
            "wrong" => KeyToken.Make().Reveal(),
            "revoked" => await RevokedAsync(host),
            _ => null,
        };

        Assert.Equal(read ? 200 : 401, (int)(await host.SendWithKeyAsync(key, HttpMethod.Get, "/api/v1/articles")).StatusCode);
        var posted = await host.SendWithKeyAsync(key, HttpMethod.Post, "/api/v1/articles", ApiHost.Body(Samples.Text, "text/plain"));
        Assert.Equal(caller == "read" ? 403 : 401, (int)posted.StatusCode);
    }

    [Fact]
    public async Task An_endpoint_that_declares_nothing_is_closed_even_to_admins()
    {
        var forgotten = new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/forgotten"), 0, null, "forgotten");
        var context = new DefaultHttpContext();
        context.SetEndpoint(forgotten);
        var admin = Caller.Of((await _host.MakeKeyAsync(Scope.Admin)).Key, AccessSchemes.Key);
        var policy = await _host.Services.GetRequiredService<IAuthorizationPolicyProvider>().GetFallbackPolicyAsync();

        Assert.False((await _host.Services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(admin, context, policy!)).Succeeded);
    }

    private async Task<(string? Key, Scope? Has)> KeyOfAsync(string caller)
    {
        // Whoever calls, there is a key: before the first one this machine may do everything.
        await _host.MakeKeyAsync(Scope.Read);
        if (ScopeNames.TryRead(caller, out var scope)) return ((await _host.MakeKeyAsync(scope)).Token.Reveal(), scope);
        return caller switch
        {
            "none" => (null, null),
            "garbage" => ("nak_zzzz", null),
            "wrong" => (KeyToken.Make().Reveal(), null),
            _ => (await RevokedAsync(_host), null),
        };
    }

    private static async Task<string> RevokedAsync(ApiHost host)
    {
        var made = await host.MakeKeyAsync(Scope.Admin);
        await host.Services.GetRequiredService<IKeyStore>().RevokeAsync(made.Key.Id, ApiHost.Stop);
        return made.Token.Reveal();
    }

    private List<RouteEndpoint> Endpoints() =>
        [.. _host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Distinct()];

    private static Scope? ScopeOf(RouteEndpoint endpoint) => endpoint.Metadata.GetOrderedMetadata<IDeclaresScope>().Max(declared => declared.Scope);

    private static string PatternOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText?.Trim('/');

    private static IReadOnlyList<string> MethodsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["GET", "POST"];

    /// <summary>An address the endpoint takes: ids nobody has, so that nothing is changed that another caller asks for.</summary>
    private static string AddressOf(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart { ParameterPolicies: [{ Content: "guid" }, ..] } => "7d0a3f6e-0000-8000-8000-000000000000",
            _ => 1.ToString(CultureInfo.InvariantCulture),
        }))));

    private static bool LeadsToSignIn(HttpResponseMessage response) =>
        (int)response.StatusCode == 302 && response.Headers.Location!.ToString().StartsWith("/login?", StringComparison.Ordinal);
}
