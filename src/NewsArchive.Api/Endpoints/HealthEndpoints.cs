using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http.HttpResults;

using NewsArchive.Api.Access;
using NewsArchive.Api.Health;
using NewsArchive.Archive;

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
            .WithDescription(
                "The database has to answer within three seconds and to be of this program's version. What else is looked at (search, disk, schedule) is told and keeps "
                + "nothing from being served. Why a check failed is told to this machine and to holders of a key; others learn which one.")
            .Produces<HealthReport>().Produces<HealthReport>(503);
    }

    private static async Task<Results<Ok<HealthReport>, JsonHttpResult<HealthReport>>> ReadyAsync(
        HttpContext context, Readiness readiness, IAuthorizationPolicyProvider policies, IPolicyEvaluator evaluator, CancellationToken cancellationToken)
    {
        // What is told depends on who asks, and on the moment.
        context.Response.Headers.CacheControl = "no-store";
        var report = await readiness.CheckAsync(cancellationToken);
        if (!await MayKnowWhyAsync(context, policies, evaluator)) report = report.WithoutDetails();
        return report.Status == "ready"
            ? TypedResults.Ok(report)
            : TypedResults.Json(report, statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>Whoever may fetch the measurements. While the database is away no key can be checked, and every caller from elsewhere is a stranger.</summary>
    private static async Task<bool> MayKnowWhyAsync(HttpContext context, IAuthorizationPolicyProvider policies, IPolicyEvaluator evaluator)
    {
        try
        {
            var policy = (await policies.GetPolicyAsync(AccessPolicies.Measurements))!;
            var caller = await evaluator.AuthenticateAsync(policy, context);
            return (await evaluator.AuthorizeAsync(policy, caller, context, context)).Succeeded;
        }
        catch (ArchiveException)
        {
            return false;
        }
    }
}
