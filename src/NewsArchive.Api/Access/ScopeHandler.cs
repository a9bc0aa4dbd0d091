using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

using NewsArchive.Archive.Access;
using NewsArchive.Configuration;

namespace NewsArchive.Api.Access;

/// <summary>Decides whether a caller may do what it asks for.</summary>
internal sealed class ScopeHandler(KeyRing keys, IOptions<AccessOptions> options) : IAuthorizationHandler
{
    public async Task HandleAsync(AuthorizationHandlerContext context)
    {
        if (context.Resource is not HttpContext request) return;
        foreach (var requirement in context.PendingRequirements.ToList())
        {
            if (request.Features.Get<RefusedKey>() is null && await MayAsync(context, requirement, request)) context.Succeed(requirement);
        }
    }

    private async ValueTask<bool> MayAsync(AuthorizationHandlerContext context, IAuthorizationRequirement requirement, HttpContext request) => requirement switch
    {
        ScopeRequirement wanted => Caller.ScopeOf(context.User) >= wanted.Scope
            || (wanted.Scope == Scope.Read && options.Value.Reading == ReadAccess.Public)
            || await IsTrustedAsync(request),
        MeasurementsRequirement => Caller.ScopeOf(context.User) is not null || LocalCaller.Is(request),
        // What is not a route of ours (no such address, no such method) has nothing to protect and answers for itself.
        NothingDeclaredRequirement => request.GetEndpoint() is not RouteEndpoint,
        _ => false,
    };

    /// <summary>Before the first key is made, whoever is on this machine may do everything.</summary>
    private async ValueTask<bool> IsTrustedAsync(HttpContext request) =>
        LocalCaller.Is(request) && !await keys.AnyAsync(request.RequestAborted);
}
