namespace NewsArchive.Api.Web;

/// <summary>Shows browsers errors as pages.</summary>
internal static class WebFailures
{
    private const string Page = "/failure";

    /// <summary>
    /// Stands outside of what answers exceptions, whose answer to a browser has no body, and of routing, which has to find the page.
    /// </summary>
    public static void UseWebFailures(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        var (request, response) = (context.Request, context.Response);
        if (response.StatusCode < StatusCodes.Status400BadRequest || response.HasStarted || response.ContentType is not null || !request.WantsPage()) return;

        var path = request.PathBase + request.Path;
        var address = HttpMethods.IsGet(request.Method) ? path + request.QueryString : path.ToString();
        context.Features.Set(new FailedRequest(address, path));
        (request.Path, request.QueryString) = (Page, QueryString.Empty);
        context.SetEndpoint(null);
        request.RouteValues.Clear();
        await next(context);
    });
}
