using Microsoft.AspNetCore.Http.HttpResults;

using NewsArchive.Api.Access;
using NewsArchive.Api.Health;

namespace NewsArchive.Api.Endpoints;

/// <summary>What supervisors ask.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/health").WithTags("Health").OpenToAll();

        group.MapGet("/live", () => TypedResults.Ok(new HealthReport("live", [])))
            .WithName("Live")
            .WithSummary("Whether the process answers")
            .Produces<HealthReport>();

        group.MapGet("/ready", ReadyAsync)
            .WithName("Ready")
            .WithSummary("Whether requests can be answered, and if not, what is wrong")
            .WithDescription("The database has to answer within three seconds and to be of this program's version.")
            .Produces<HealthReport>().Produces<HealthReport>(503);
    }

    private static async Task<Results<Ok<HealthReport>, JsonHttpResult<HealthReport>>> ReadyAsync(
        Readiness readiness, CancellationToken cancellationToken)
    {
        var report = await readiness.CheckAsync(cancellationToken);
        return report.Status == "ready"
            ? TypedResults.Ok(report)
            : TypedResults.Json(report, statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
