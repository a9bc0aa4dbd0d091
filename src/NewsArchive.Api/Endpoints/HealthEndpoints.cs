using Microsoft.AspNetCore.Http.HttpResults;

using NewsArchive.Api.Logging;
using NewsArchive.Api.Resources;
using NewsArchive.Archive;

namespace NewsArchive.Api.Endpoints;

/// <summary>What supervisors ask.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/health").WithTags("Health");

        group.MapGet("/live", () => TypedResults.Ok(new HealthReport("live")))
            .WithName("Live")
            .WithSummary("Whether the process answers")
            .Produces<HealthReport>();

        group.MapGet("/ready", ReadyAsync)
            .WithName("Ready")
            .WithSummary("Whether the database answers too, within three seconds")
            .Produces<HealthReport>().Produces<HealthReport>(503);
    }

    private static async Task<Results<Ok<HealthReport>, JsonHttpResult<HealthReport>>> ReadyAsync(
        IArchiveSchema schema, ILogger<HealthReport> log, CancellationToken cancellationToken)
    {
        try
        {
            await schema.PingAsync(cancellationToken);
            return TypedResults.Ok(new HealthReport("ready"));
        }
        catch (ArchiveException failure)
        {
            Log.NotReady(log, failure.Message);
            return TypedResults.Json(new HealthReport("unavailable"), statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
