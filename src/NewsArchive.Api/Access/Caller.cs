using System.Security.Claims;

using NewsArchive.Archive.Access;

namespace NewsArchive.Api.Access;

/// <summary>Who a request comes from, as claims.</summary>
internal static class Caller
{
    private const string ScopeClaim = "scope";

    /// <summary>Somebody who proved to have a key. The name is the key's id: names of keys are no one's alone.</summary>
    public static ClaimsPrincipal Of(AccessKey key, string scheme) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, key.Id), new Claim(ScopeClaim, key.Scope.ToString())], scheme));

    /// <returns>The id of the caller's key; null where it came without one.</returns>
    public static string? KeyIdOf(ClaimsPrincipal caller) => caller.Identity is { IsAuthenticated: true, Name: { } id } ? id : null;

    /// <returns>The caller's scope; null where it came without a key.</returns>
    public static Scope? ScopeOf(ClaimsPrincipal caller) =>
        caller.Identity is { IsAuthenticated: true } && Enum.TryParse<Scope>(caller.FindFirstValue(ScopeClaim), out var scope) ? scope : null;
}
