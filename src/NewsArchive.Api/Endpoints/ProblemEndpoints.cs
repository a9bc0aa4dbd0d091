using Microsoft.AspNetCore.Http.HttpResults;

using NewsArchive.Api.Access;
using NewsArchive.Api.Problems;
using NewsArchive.Api.Resources;

namespace NewsArchive.Api.Endpoints;

/// <summary>What the `type` of a problem leads to.</summary>
internal static class ProblemEndpoints
{
    public static void MapProblems(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/problems/{slug}", Describe)
            .OpenToAll()
            .WithName("DescribeProblem")
            .WithTags("Problems")
            .WithSummary("What a problem's type means")
            .Produces<ProblemDescription>().ProducesProblem(404);

    private static Results<Ok<ProblemDescription>, ProblemHttpResult> Describe(string slug)
    {
        var kind = ProblemCatalog.All.FirstOrDefault(kind => kind.Slug == slug);
        if (kind is null) return TypedResults.Problem(ProblemAnswers.Describe(ProblemCatalog.NotFound, "There is no such problem."));
        return TypedResults.Ok(new ProblemDescription(kind.Type, kind.Title, kind.Status, kind.Description));
    }
}
