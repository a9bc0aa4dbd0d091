using NewsArchive.Api.Access;
using NewsArchive.Archive.Access;

namespace NewsArchive.Api.Endpoints;

/// <summary>What the groups of the REST interface have in common.</summary>
internal static class ApiGroups
{
    /// <summary>Addresses below /api/v1 for whoever may read, or has the scope that is named; those that change something may ask for more. Any of them may find the archive away.</summary>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder routes, string tag, string path = "", Scope scope = Scope.Read) =>
        routes.MapGroup("/api/v1" + path).WithTags(tag).RequireScope(scope).ProducesProblem(503);
}
