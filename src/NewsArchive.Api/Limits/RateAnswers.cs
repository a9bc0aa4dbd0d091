using System.Globalization;

using NewsArchive.Api.Problems;

namespace NewsArchive.Api.Limits;

/// <summary>Tells callers how much is left (draft-ietf-httpapi-ratelimit-headers), and refuses those who took all.</summary>
internal static class RateAnswers
{
    public static void Tell(HttpContext context, BucketState state)
    {
        var headers = context.Response.Headers;
        headers["RateLimit-Limit"] = Write(state.Limit);
        headers["RateLimit-Remaining"] = Write(state.Left);
        headers["RateLimit-Reset"] = Write(Seconds(state.UntilFull));
    }

    public static Task RefuseAsync(HttpContext context, BucketState state)
    {
        Tell(context, state);
        context.Response.Headers.RetryAfter = Write(Math.Max(1, Seconds(state.UntilNext)));
        return TypedResults.Problem(ProblemAnswers.Describe(ProblemCatalog.TooManyRequests)).ExecuteAsync(context);
    }

    private static long Seconds(TimeSpan time) => (long)Math.Ceiling(time.TotalSeconds);

    private static string Write(long number) => number.ToString(CultureInfo.InvariantCulture);
}
