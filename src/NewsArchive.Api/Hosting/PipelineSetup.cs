using NewsArchive.Api.Access;
using NewsArchive.Api.Endpoints;
using NewsArchive.Api.Idempotency;
using NewsArchive.Api.OpenApi;
using NewsArchive.Api.Problems;
using NewsArchive.Api.Telemetry;

namespace NewsArchive.Api.Hosting;

/// <summary>What happens to a request, from the outside in.</summary>
internal static class PipelineSetup
{
    public static void UseNewsArchive(this WebApplication app)
    {
        // Outside the request log, so that a failed request is logged with the status it is answered with.
        app.UseRequestLog();
        app.UseExceptionHandler();
        app.UseStatusCodePages(context =>
        {
            var status = context.HttpContext.Response.StatusCode;
            var problem = ProblemAnswers.Describe(ProblemCatalog.OfStatus(status), status: status);
            return TypedResults.Problem(problem).ExecuteAsync(context.HttpContext);
        });
        app.UseOpenApiDocument();
        app.UseAuthorization();
        // Knows who sends, and so stands behind the authorization.
        app.UseMiddleware<IdempotencyMiddleware>();

        app.MapGet("/", () => TypedResults.Redirect("/swagger")).ExcludeFromDescription().OpenToAll();
        app.MapParse();
        app.MapIngest();
        app.MapArticles();
        app.MapKeys();
        app.MapMetrics();
        app.MapSources();
        app.MapRuns();
        app.MapHealth();
        app.MapProblems();
    }
}
