using Microsoft.Extensions.Options;

using NewsArchive.Configuration;

namespace NewsArchive.Api.Limits;

/// <summary>The buckets of all callers. Belongs to the container, which ends their clocks with the service: nobody disposes middleware.</summary>
internal sealed class CallerBuckets(IOptions<LimitsOptions> limits) : IDisposable
{
    // A person mistypes a key a few times; a program with a revoked one should notice.
    private const int RequestsForOneGuess = 10;

    /// <summary>What an address asks without a key.</summary>
    public TokenBuckets Requests { get; } = new(limits.Value.RequestsPerMinutePerAddress);

    /// <summary>Keys that an address tries and nobody was given.</summary>
    public TokenBuckets Guesses { get; } = new(Math.Max(1, limits.Value.RequestsPerMinutePerAddress / RequestsForOneGuess));

    /// <summary>What is asked with a key.</summary>
    public TokenBuckets Keys { get; } = new(limits.Value.RequestsPerMinutePerKey);

    public void Dispose()
    {
        Requests.Dispose();
        Guesses.Dispose();
        Keys.Dispose();
    }
}
