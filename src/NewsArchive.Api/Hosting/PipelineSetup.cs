using NewsArchive.Api.Browser;
using NewsArchive.Api.Endpoints;
using NewsArchive.Api.Idempotency;
using NewsArchive.Api.Limits;
using NewsArchive.Api.Logging;
using NewsArchive.Api.OpenApi;
using NewsArchive.Api.Problems;
using NewsArchive.Api.Telemetry;
using NewsArchive.Api.Web;
using NewsArchive.Api.Web.Preferences;

namespace NewsArchive.Api.Hosting;

/// <summary>What happens to a request, from the outside in.</summary>
internal static class PipelineSetup
{
    public static void UseNewsArchive(this WebApplication app)
    {
        app.UseBrowserSafety();
        app.UseMiddleware<RequestIds>();
        // Outside the request log, so that a failed request is logged with the status it is answered with.
        app.UseRequestLog();
        app.UseWebFailures();
        app.UseExceptionHandler();
        app.UseStatusCodePages(context =>
        {
            // A browser is shown a page, by what stands outside of this.
            if (context.HttpContext.Request.WantsPage()) return Task.CompletedTask;
            var status = context.HttpContext.Response.StatusCode;
            var problem = ProblemAnswers.Describe(ProblemCatalog.OfStatus(status), status: status);
            return TypedResults.Problem(problem).ExecuteAsync(context.HttpContext);
        });
        app.UseRouting();
        app.UseRequestTimeouts();
        app.UseMiddleware<CrossSiteGuard>();
        app.UseMiddleware<AddressLimit>();
        app.UseOpenApiDocument();
        app.UsePreferenceCookies();
        app.UseAuthorization();
        // From here on it is known who sends.
        app.UseMiddleware<KeyLimit>();
        app.UseMiddleware<RequestDecompression>();
        app.UseMiddleware<IdempotencyMiddleware>();

        app.MapParse();
        app.MapIngest();
        app.MapArticles();
        app.MapDuplicates();
        app.MapFeeds();
        app.MapKeys();
        app.MapMetrics();
        app.MapSources();
        app.MapSavedSearches();
        app.MapRuns();
        app.MapRevisions();
        app.MapCorrections();
        app.MapTakedowns();
        app.MapJournal();
        app.MapExport();
        app.MapHealth();
        app.MapProblems();
        app.MapWebPages();
    }
}
