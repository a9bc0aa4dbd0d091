using Microsoft.AspNetCore.Authorization;

using NewsArchive.Api.Access;
using NewsArchive.Archive.Access;

namespace NewsArchive.Api.Web.Access;

/// <summary>Tells whether somebody who may see a page may also do what stands on it.</summary>
internal sealed class PageAccess(IAuthorizationService authorization)
{
    public async Task<bool> MayAsync(HttpContext context, Scope scope) =>
        (await authorization.AuthorizeAsync(context.User, context, AccessPolicies.Of(scope))).Succeeded;
}
