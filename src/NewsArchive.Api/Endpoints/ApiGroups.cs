using NewsArchive.Api.Access;
using NewsArchive.Archive.Access;

namespace NewsArchive.Api.Endpoints;

/// <summary>What the groups of the REST interface have in common.</summary>
internal static class ApiGroups
{
    /// <summary>Addresses below /api/v1 for whoever may read; those that change something ask for more. Any of them may find the archive away.</summary>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder routes, string tag, string path = "") =>
        routes.MapGroup("/api/v1" + path).WithTags(tag).RequireScope(Scope.Read).ProducesProblem(503);
}
