using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

using NewsArchive.Api.Access;

namespace NewsArchive.Api.Browser;

/// <summary>Tells browsers and caches how little they may do with an answer.</summary>
/// <remarks>
/// Set when the answer starts, so that errors have them too, whatever cleared the headers before. What an endpoint sets
/// itself stays, except for attachments: they are other people's documents, on whatever path they are handed out.
/// </remarks>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state => SetAsync((HttpContext)state), context);
        return next(context);
    }

    private static Task SetAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (IsAttachment(headers)) headers.ContentSecurityPolicy = ContentPolicies.Attachment;
        else if (StringValues.IsNullOrEmpty(headers.ContentSecurityPolicy)) headers.ContentSecurityPolicy = ContentPolicies.For(context);
        SetCaching(context, headers);
        return Task.CompletedTask;
    }

    private static bool IsAttachment(IHeaderDictionary headers) =>
        headers.ContentDisposition.ToString().StartsWith("attachment", StringComparison.OrdinalIgnoreCase);

    /// <summary>What depends on who asks is kept by nobody but the asker, who asks again before using it.</summary>
    private static void SetCaching(HttpContext context, IHeaderDictionary headers)
    {
        if (!DependsOnCaller(context)) return;
        headers.Append(HeaderNames.Vary, "Authorization, Cookie, X-Api-Key");
        if (StringValues.IsNullOrEmpty(headers.CacheControl))
            headers.CacheControl = StringValues.IsNullOrEmpty(headers.ETag) ? "private, no-store" : "private, no-cache";
    }

    private static bool DependsOnCaller(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetOrderedMetadata<IDeclaresScope>().Any(declared => declared.Scope is not null) == true;
}
