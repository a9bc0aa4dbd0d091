namespace NewsArchive.Api.Endpoints;

/// <summary>Who a request comes from, for the journal.</summary>
internal static class RequestActor
{
    /// <summary>The name of its key; without one, only the door is known.</summary>
    public static string Of(HttpContext context) => context.User.Identity?.Name is { Length: > 0 } name ? $"rest:{name}" : "rest";
}
