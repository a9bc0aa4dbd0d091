using System.Threading.RateLimiting;

using Microsoft.Extensions.Options;

using NewsArchive.Api.Problems;
using NewsArchive.Configuration;

namespace NewsArchive.Api.Limits;

/// <summary>Lets as many articles be parsed at a time as there are processors, a few wait for a moment, and the rest come again later.</summary>
/// <remarks>Taken when the body has arrived: a slow sender holds nobody up.</remarks>
internal sealed class ParseGate(IOptions<LimitsOptions> limits) : IDisposable
{
    private readonly TimeSpan _patience = TimeSpan.FromSeconds(limits.Value.MaxWaitSeconds);

    private readonly ConcurrencyLimiter _parses = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = limits.Value.ConcurrentParses > 0 ? limits.Value.ConcurrentParses : Environment.ProcessorCount,
        QueueLimit = limits.Value.WaitingParses,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    private readonly ConcurrencyLimiter _imports = new(new ConcurrencyLimiterOptions { PermitLimit = limits.Value.ConcurrentBulkImports, QueueLimit = 0 });

    /// <returns>The turn to parse one article, which ends when it is disposed of.</returns>
    /// <exception cref="OverloadedException">Too many wait already, or the turn did not come in time.</exception>
    public async ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(_patience);
        try
        {
            return Turn(await _parses.AcquireAsync(1, patience.Token), "More articles wait to be parsed than may.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new OverloadedException("The turn to parse did not come in time.");
        }
    }

    /// <returns>The place of one bulk import, which ends when it is disposed of.</returns>
    /// <exception cref="OverloadedException">As many run as may.</exception>
    public IDisposable EnterImport() => Turn(_imports.AttemptAcquire(), "As many bulk imports run as may.");

    public void Dispose()
    {
        _parses.Dispose();
        _imports.Dispose();
    }

    private static RateLimitLease Turn(RateLimitLease lease, string reason)
    {
        if (lease.IsAcquired) return lease;
        lease.Dispose();
        throw new OverloadedException(reason);
    }
}
