using Microsoft.Extensions.Logging;

namespace NewsArchive.Archive.Importing.Runs;

/// <summary>Takes sources that are due, as many as this instance has room for, and runs them.</summary>
/// <remarks>Knows no timer: whoever has one calls <see cref="TickAsync"/>. Safe to call from several threads.</remarks>
public sealed class SourceScheduler : IAsyncDisposable
{
    private readonly IRunClaims _claims;
    private readonly SourceRunner _runner;
    private readonly ImportSettings _settings;
    private readonly ILogger<SourceScheduler> _logger;
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _ticking = new(1, 1);
    private readonly Lock _gate = new();
    private readonly HashSet<Task> _running = [];

    internal SourceScheduler(IRunClaims claims, SourceRunner runner, ImportSettings settings, ILogger<SourceScheduler> logger) =>
        (_claims, _runner, _settings, _logger) = (claims, runner, settings, logger);

    /// <summary>How many runs are under way here.</summary>
    public int Running
    {
        get
        {
            lock (_gate) return _running.Count;
        }
    }

    /// <summary>Starts runs of sources that are due, and returns without waiting for their ends.</summary>
    /// <returns>How many it started.</returns>
    public async Task<int> TickAsync(CancellationToken cancellationToken)
    {
        // A tick that finds another one at work has nothing to add.
        if (!await _ticking.WaitAsync(TimeSpan.Zero, cancellationToken)) return 0;
        try
        {
            var started = 0;
            while (!_stop.IsCancellationRequested && Running < _settings.ConcurrentRuns)
            {
                if (await _claims.ClaimAsync(_settings.Instance, _settings.Lease, null, cancellationToken) is not { } run) break;
                Start(run);
                started++;
            }

            return started;
        }
        catch (ArchiveException away)
        {
            Log.TickFailed(_logger, away.Message);
            return 0;
        }
        finally
        {
            _ticking.Release();
        }
    }

    /// <summary>Runs one source here and now, whether or not it is due.</summary>
    /// <returns>False where another instance is at it.</returns>
    public async Task<bool> RunAsync(Guid sourceId, CancellationToken cancellationToken)
    {
        if (await _claims.ClaimAsync(_settings.Instance, _settings.Lease, sourceId, cancellationToken) is not { } run) return false;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stop.Token);
        await _runner.RunAsync(run, stop.Token);
        return true;
    }

    /// <summary>Waits until all runs under way have ended.</summary>
    public async Task DrainAsync()
    {
        while (true)
        {
            Task[] running;
            lock (_gate) running = [.. _running];
            if (running.Length == 0) return;
            await Task.WhenAll(running);
        }
    }

    /// <summary>Leaves the runs under way where they are, for other instances or the next start to take up.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await DrainAsync();
    }

    /// <remarks>
    /// The stop signal and the gate of ticks hold nothing of the system's, and are left to the collector: a host whose
    /// container goes while it stops still asks this one to stop, and a late tick to begin.
    /// </remarks>
    public async ValueTask DisposeAsync() => await StopAsync();

    private void Start(ClaimedRun run)
    {
        var task = Task.Run(() => _runner.RunAsync(run, _stop.Token), CancellationToken.None);
        lock (_gate) _running.Add(task);
        _ = task.ContinueWith(
            ended =>
            {
                lock (_gate) _running.Remove(ended);
            },
            CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }
}
