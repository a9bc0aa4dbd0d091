namespace NewsArchive.Api.Browser;

/// <summary>Content-Security-Policies, by what is answered.</summary>
internal static class ContentPolicies
{
    /// <summary>Other people's document: should a browser show it in spite of all, it runs nothing, loads nothing and is nobody's.</summary>
    public const string Attachment = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>JSON, text and files are no pages.</summary>
    private const string Data = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Our pages: scripts, styles and pictures in files of our own, nothing in the markup.</summary>
    private const string Page =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Swagger UI sets styles on elements and draws with pictures in its own style sheet; its scripts are files.</summary>
    private const string Swagger =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static readonly PathString SwaggerPath = "/swagger";

    public static string For(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments(SwaggerPath)) return Swagger;
        var isPage = context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
        return isPage ? Page : Data;
    }
}
