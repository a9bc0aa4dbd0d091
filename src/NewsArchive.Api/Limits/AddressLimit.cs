using NewsArchive.Api.Access;

namespace NewsArchive.Api.Limits;

/// <summary>Bounds what one address may ask without a key, and how many keys it may try.</summary>
/// <remarks>Stands before the authorization, so that refusing costs no question to the database.</remarks>
internal sealed class AddressLimit(RequestDelegate next, CallerBuckets buckets)
{
    public Task InvokeAsync(HttpContext context)
    {
        // This machine's own programs, and the supervisor that asks for its health, are not what this is against.
        if (LocalCaller.Is(context)) return next(context);
        var address = CallerAddress.Of(context.Connection.RemoteIpAddress);
        return KeyAuthentication.BringsKey(context.Request) ? TryKeyAsync(context, address) : CountAsync(context, address);
    }

    private Task CountAsync(HttpContext context, string address)
    {
        var state = buckets.Requests.Take(address);
        if (!state.Taken) return RateAnswers.RefuseAsync(context, state);
        RateAnswers.Tell(context, state);
        return next(context);
    }

    /// <summary>Good keys have a bucket of their own; only bad ones count here.</summary>
    private async Task TryKeyAsync(HttpContext context, string address)
    {
        var state = buckets.Guesses.Look(address);
        if (state.Left == 0)
        {
            await RateAnswers.RefuseAsync(context, state);
            return;
        }

        await next(context);
        if (context.Features.Get<RefusedKey>() is not null) buckets.Guesses.Take(address);
    }
}
