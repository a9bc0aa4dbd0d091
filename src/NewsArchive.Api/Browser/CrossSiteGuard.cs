using NewsArchive.Api.Problems;

namespace NewsArchive.Api.Browser;

/// <summary>Refuses what a page of another site makes a browser send, wherever it may lead.</summary>
/// <remarks>
/// A cookie, or merely being on this machine before the first key, would let such a request do what its sender's reader may.
/// Browsers say where a request comes from and no page can change it (Fetch Metadata, and Origin in older ones); programs
/// say nothing, and no page can use them.
/// </remarks>
internal sealed class CrossSiteGuard(RequestDelegate next)
{
    private const string FetchSite = "Sec-Fetch-Site";

    public Task InvokeAsync(HttpContext context) =>
        IsSafe(context.Request.Method) || IsOurOwn(context.Request)
            ? next(context)
            : TypedResults.Problem(ProblemAnswers.Describe(ProblemCatalog.CrossSite)).ExecuteAsync(context);

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    private static bool IsOurOwn(HttpRequest request)
    {
        var site = request.Headers[FetchSite].ToString();
        if (site.Length > 0) return site is "same-origin" or "none";
        var origin = request.Headers.Origin.ToString();
        // Not the scheme: behind a proxy that ends TLS this service does not know it.
        return origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
