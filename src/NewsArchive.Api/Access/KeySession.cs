using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

using NewsArchive.Archive.Access;

namespace NewsArchive.Api.Access;

/// <summary>Signs people in on the web pages with their key, and out again.</summary>
internal sealed class KeySession(KeyRing keys)
{
    /// <returns>The scope of the key; null where the key is not good, and nobody is signed in.</returns>
    /// <param name="context">The request, whose answer gets the cookie.</param>
    /// <param name="key">What the person typed.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<Scope?> SignInAsync(HttpContext context, string? key, CancellationToken cancellationToken)
    {
        if (!KeyToken.TryRead(key?.Trim(), out var token) || await keys.CheckAsync(token, cancellationToken) is not { } known) return null;
        await context.SignInAsync(AccessSchemes.Session, Caller.Of(known, AccessSchemes.Session));
        return known.Scope;
    }

    public static Task SignOutAsync(HttpContext context) => context.SignOutAsync(AccessSchemes.Session);

    /// <summary>A cookie is worth as much as its key is at the time of each request: a revoked key ends its sessions.</summary>
    public async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var id = Caller.KeyIdOf(context.Principal!);
        var key = id is null ? null : await keys.FindGoodAsync(id, context.HttpContext.RequestAborted);
        if (key is null || Caller.ScopeOf(context.Principal!) != key.Scope) context.RejectPrincipal();
    }
}
