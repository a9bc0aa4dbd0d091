namespace NewsArchive.Api.Web;

/// <summary>Tells what a browser asks for from what a program asks for.</summary>
internal static class WebRequests
{
    /// <summary>Addresses whose errors are for programs, whoever asks.</summary>
    private static readonly string[] ForPrograms = ["/api", "/problems", "/health", "/metrics", "/swagger", "/assets"];

    /// <summary>Whether an error is answered with a page.</summary>
    public static bool WantsPage(this HttpRequest request) =>
        !Array.Exists(ForPrograms, prefix => request.Path.StartsWithSegments(prefix))
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
