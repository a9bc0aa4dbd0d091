using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Mvc.RazorPages;

using NewsArchive.Api.Problems;
using NewsArchive.Api.Web;

namespace NewsArchive.Api.Access;

/// <summary>Tells callers who may not do something what they lack: programs by a problem, people by the page to sign in on.</summary>
internal sealed class AccessAnswers : IAuthorizationMiddlewareResultHandler
{
    public const string SignInPath = "/login";

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded) return next(context);
        var isKnown = Caller.ScopeOf(context.User) is not null && context.Features.Get<RefusedKey>() is null;
        return isKnown ? ForbidAsync(context) : ChallengeAsync(context);
    }

    private static Task ChallengeAsync(HttpContext context)
    {
        var isPage = context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null;
        if (isPage && HttpMethods.IsGet(context.Request.Method))
        {
            // Only the path of this very request: nothing of it can lead to another site.
            var back = context.Request.PathBase + context.Request.Path + context.Request.QueryString;
            context.Response.Redirect($"{context.Request.PathBase}{SignInPath}?returnUrl={Uri.EscapeDataString(back)}");
            return Task.CompletedTask;
        }

        if (context.Request.WantsPage()) return ShowAsync(context, StatusCodes.Status401Unauthorized);
        context.Response.Headers.WWWAuthenticate = "Bearer realm=\"NewsArchive\"";
        var kind = context.Features.Get<RefusedKey>() is null ? ProblemCatalog.KeyMissing : ProblemCatalog.KeyRefused;
        return TypedResults.Problem(ProblemAnswers.Describe(kind)).ExecuteAsync(context);
    }

    /// <summary>An answer without a body, which becomes a page further out.</summary>
    private static Task ShowAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static Task ForbidAsync(HttpContext context)
    {
        if (context.Request.WantsPage()) return ShowAsync(context, StatusCodes.Status403Forbidden);
        var needed = context.GetEndpoint()?.Metadata.GetOrderedMetadata<IDeclaresScope>().Max(declared => declared.Scope);
        var detail = needed is { } scope ? $"This needs a key of scope {scope.ToString().ToLowerInvariant()}." : null;
        return TypedResults.Problem(ProblemAnswers.Describe(ProblemCatalog.ScopeMissing, detail)).ExecuteAsync(context);
    }
}
