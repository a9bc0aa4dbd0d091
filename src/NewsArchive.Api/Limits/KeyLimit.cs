using NewsArchive.Api.Access;

namespace NewsArchive.Api.Limits;

/// <summary>Bounds what one key may ask. Stands behind the authorization: only the key's owner can use up its requests.</summary>
internal sealed class KeyLimit(RequestDelegate next, CallerBuckets buckets)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (Caller.KeyIdOf(context.User) is not { } key) return next(context);
        var state = buckets.Keys.Take(key);
        if (!state.Taken) return RateAnswers.RefuseAsync(context, state);
        RateAnswers.Tell(context, state);
        return next(context);
    }
}
