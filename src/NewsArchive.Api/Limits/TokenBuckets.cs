using System.Threading.RateLimiting;

namespace NewsArchive.Api.Limits;

/// <summary>A bucket of requests for each caller: full at first, and filled up evenly.</summary>
internal sealed class TokenBuckets : IDisposable
{
    // Buckets are filled once a second at most: finer steps would only wake the machine up.
    private const double ShortestStepSeconds = 1;

    private readonly int _perMinute;
    private readonly TimeSpan _step;
    private readonly PartitionedRateLimiter<string> _buckets;

    public TokenBuckets(int perMinute)
    {
        _perMinute = perMinute;
        var perStep = (int)Math.Ceiling(perMinute * ShortestStepSeconds / 60);
        _step = TimeSpan.FromMinutes((double)perStep / perMinute);
        var options = new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = perStep,
            ReplenishmentPeriod = _step,
            QueueLimit = 0,
        };
        _buckets = PartitionedRateLimiter.Create<string, string>(caller => RateLimitPartition.GetTokenBucketLimiter(caller, _ => options));
    }

    /// <summary>Takes a request out of a caller's bucket, where there is one left.</summary>
    public BucketState Take(string caller)
    {
        using var lease = _buckets.AttemptAcquire(caller);
        return StateOf(caller, lease.IsAcquired);
    }

    public BucketState Look(string caller) => StateOf(caller, false);

    public void Dispose() => _buckets.Dispose();

    private BucketState StateOf(string caller, bool taken)
    {
        var left = _buckets.GetStatistics(caller)?.CurrentAvailablePermits ?? _perMinute;
        return new BucketState(taken, _perMinute, left, TimeSpan.FromMinutes((double)(_perMinute - left) / _perMinute), _step);
    }
}

/// <summary>What is left for a caller.</summary>
/// <param name="Taken">Whether there was a request left to take.</param>
/// <param name="Limit">Requests a minute.</param>
/// <param name="Left">Requests left now.</param>
/// <param name="UntilFull">After which time of rest the bucket is full again.</param>
/// <param name="UntilNext">After which time at most there is a request again.</param>
internal readonly record struct BucketState(bool Taken, int Limit, long Left, TimeSpan UntilFull, TimeSpan UntilNext);
