using System.Text.Encodings.Web;

using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

using NewsArchive.Archive.Access;

namespace NewsArchive.Api.Access;

/// <summary>Recognises callers by the key in `Authorization: Bearer` or `X-Api-Key`.</summary>
internal sealed class KeyAuthentication(
    KeyRing keys, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string KeyHeader = "X-Api-Key";

    private const string Bearer = "Bearer ";

    public static bool BringsKey(HttpRequest request) => request.Headers.Authorization.Count + request.Headers[KeyHeader].Count > 0;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!TryReadToken(out var text)) return AuthenticateResult.NoResult();
        // One answer for whatever is wrong with a key, so that none tells which ids exist.
        if (!KeyToken.TryRead(text, out var token) || await keys.CheckAsync(token, Context.RequestAborted) is not { } key)
        {
            Context.Features.Set(new RefusedKey());
            return AuthenticateResult.Fail("The key is not good.");
        }

        return AuthenticateResult.Success(new AuthenticationTicket(Caller.Of(key, Scheme.Name), Scheme.Name));
    }

    /// <returns>Whether the caller brings a key in either header. Two at once are never a good one.</returns>
    private bool TryReadToken(out string? text)
    {
        var authorization = Request.Headers.Authorization;
        var header = Request.Headers[KeyHeader];
        text = (authorization.Count, header.Count) switch
        {
            (1, 0) when authorization[0]!.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) => authorization[0]![Bearer.Length..].Trim(),
            (0, 1) => header[0]!.Trim(),
            _ => null,
        };
        return BringsKey(Request);
    }
}

/// <summary>That a request brought a key which is not good: it is told so, even where no key would have been needed.</summary>
internal sealed record RefusedKey;
