using System.Diagnostics;
using System.Globalization;

using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

using NewsArchive.Api.Logging;
using NewsArchive.Api.Web;
using NewsArchive.Archive;

namespace NewsArchive.Api.Problems;

/// <summary>Answers exceptions that reach the end of the pipeline, without telling of the inside.</summary>
internal sealed class ExceptionAnswers(IProblemDetailsService writer, ILogger<ExceptionAnswers> log) : IExceptionHandler
{
    // A database that restarts is back within seconds; trying again sooner only adds to its load.
    private const int RetryAfterSeconds = 5;

    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        // Nobody is left to answer to.
        if (context.RequestAborted.IsCancellationRequested) return true;

        var problem = Describe(context, exception);
        context.Response.StatusCode = problem.Status!.Value;
        // Shown as a page by what stands outside of this.
        if (context.Request.WantsPage()) return true;
        return await writer.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = problem });
    }

    private ProblemDetails Describe(HttpContext context, Exception exception)
    {
        switch (exception)
        {
            case ArchiveUnavailableException:
                Log.ArchiveUnavailable(log, exception.Message);
                context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
                return ProblemAnswers.Describe(ProblemCatalog.ArchiveUnavailable);
            case OverloadedException:
                Log.Overloaded(log, exception.Message);
                context.Response.Headers.RetryAfter = "1";
                return ProblemAnswers.Describe(ProblemCatalog.Overloaded);
            case ArticleTakenDownException down:
                return ProblemAnswers.Describe(ProblemCatalog.TakenDown, down.Message);
            case LegalHoldException held:
                return ProblemAnswers.Describe(ProblemCatalog.LegalHold, held.Message);
            case BadHttpRequestException bad:
                // The server's own words ("Unexpected end of request content.") name nothing of the inside.
                return ProblemAnswers.Describe(ProblemCatalog.OfStatus(bad.StatusCode), bad.Message, bad.StatusCode);
            default:
                var traceId = Activity.Current?.Id ?? context.TraceIdentifier;
                Log.Unexpected(log, traceId, exception);
                var problem = ProblemAnswers.Describe(ProblemCatalog.Unexpected);
                problem.Extensions["traceId"] = traceId;
                return problem;
        }
    }
}
