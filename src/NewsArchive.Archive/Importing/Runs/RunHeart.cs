using Microsoft.Extensions.Logging;

namespace NewsArchive.Archive.Importing.Runs;

/// <summary>Renews a run's lease while it goes on, and stops the run where the lease is lost or somebody asked for it.</summary>
internal sealed class RunHeart : IAsyncDisposable
{
    private readonly IRunClaims _claims;
    private readonly ClaimedRun _run;
    private readonly ImportSettings _settings;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop;
    private readonly CancellationTokenSource _over = new();
    private readonly Task _beating;

    public RunHeart(IRunClaims claims, ClaimedRun run, ImportSettings settings, TimeProvider clock, ILogger logger, CancellationToken shutdown)
    {
        (_claims, _run, _settings, _clock, _logger) = (claims, run, settings, clock, logger);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(shutdown);
        _beating = BeatAsync(_over.Token);
    }

    /// <summary>Ends the run's work: shutdown, a lost lease, or a wish to stop.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>Whether somebody asked the run to stop.</summary>
    public bool CancelRequested { get; private set; }

    /// <summary>Whether another instance has the source now, or this one could not renew its lease in time.</summary>
    public bool Lost { get; private set; }

    public async Task HeedAsync(bool cancelRequested)
    {
        if (!cancelRequested) return;
        CancelRequested = true;
        await _stop.CancelAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _beating;
        _over.Dispose();
        _stop.Dispose();
    }

    private async Task BeatAsync(CancellationToken over)
    {
        var renewed = _clock.GetTimestamp();
        while (!Lost)
        {
            try
            {
                await Task.Delay(_settings.Heartbeat, _clock, over);
                await HeedAsync(await _claims.RenewAsync(_run, _settings.Lease, over));
                renewed = _clock.GetTimestamp();
            }
            catch (OperationCanceledException) when (over.IsCancellationRequested)
            {
                return;
            }
            catch (LeaseLostException)
            {
                Lost = true;
            }
            catch (ArchiveException away)
            {
                Log.LeaseNotRenewed(_logger, _run.Source.Id, away.Message);
                // Who cannot reach the database any more must have stopped before another takes over.
                Lost = _clock.GetElapsedTime(renewed) >= _settings.Lease;
            }
        }

        await _stop.CancelAsync();
    }
}
