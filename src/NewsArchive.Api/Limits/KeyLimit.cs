using Microsoft.Extensions.Options;

using NewsArchive.Api.Access;
using NewsArchive.Configuration;

namespace NewsArchive.Api.Limits;

/// <summary>Bounds what one key may ask. Stands behind the authorization: only the key's owner can use up its requests.</summary>
internal sealed class KeyLimit(RequestDelegate next, IOptions<LimitsOptions> limits) : IDisposable
{
    private readonly TokenBuckets _buckets = new(limits.Value.RequestsPerMinutePerKey);

    public Task InvokeAsync(HttpContext context)
    {
        if (Caller.KeyIdOf(context.User) is not { } key) return next(context);
        var state = _buckets.Take(key);
        if (!state.Taken) return RateAnswers.RefuseAsync(context, state);
        RateAnswers.Tell(context, state);
        return next(context);
    }

    public void Dispose() => _buckets.Dispose();
}
