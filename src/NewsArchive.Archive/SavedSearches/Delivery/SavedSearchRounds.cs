using Microsoft.Extensions.Logging;

namespace NewsArchive.Archive.SavedSearches.Delivery;

/// <summary>Takes saved searches that have something to do, as many at once as this instance has room for, and does it.</summary>
/// <remarks>Knows no timer: whoever has one calls <see cref="TickAsync"/>. Safe to call from several threads.</remarks>
public sealed class SavedSearchRounds : IDisposable
{
    /// <summary>So many steps through the archive's changes are taken before what was found is told.</summary>
    private const int StepsInARow = 10;

    /// <summary>So many messages are sent before others have their turn.</summary>
    private const int MessagesInARow = 20;

    private readonly ISavedSearchWork _work;
    private readonly HookSender _sender;
    private readonly WebhookSettings _settings;
    private readonly ILogger<SavedSearchRounds> _logger;
    private readonly SemaphoreSlim _ticking = new(1, 1);

    internal SavedSearchRounds(ISavedSearchWork work, HookSender sender, WebhookSettings settings, ILogger<SavedSearchRounds> logger) =>
        (_work, _sender, _settings, _logger) = (work, sender, settings, logger);

    /// <summary>Serves all that is due, and returns when it is done.</summary>
    /// <returns>How many searches were served; 0 where the database does not answer, or another tick is at it.</returns>
    /// <exception cref="OperationCanceledException">It was stopped; what was under way is let go, and goes on with the next tick of whichever instance.</exception>
    public async Task<int> TickAsync(CancellationToken cancellationToken)
    {
        // A tick that finds another one at work has nothing to add.
        if (!await _ticking.WaitAsync(TimeSpan.Zero, cancellationToken)) return 0;
        try
        {
            return await ServeAllAsync(cancellationToken);
        }
        catch (ArchiveException away)
        {
            Log.SearchTickFailed(_logger, away.Message);
            return 0;
        }
        finally
        {
            _ticking.Release();
        }
    }

    public void Dispose() => _ticking.Dispose();

    private async Task<int> ServeAllAsync(CancellationToken cancellationToken)
    {
        using var room = new SemaphoreSlim(_settings.ConcurrentHooks);
        var serving = new List<Task>();
        try
        {
            while (true)
            {
                await room.WaitAsync(cancellationToken);
                if (await _work.ClaimAsync(_settings.Instance, _settings.Lease, cancellationToken) is not { } held) break;
                serving.Add(ServeAsync(held, room, cancellationToken));
            }
        }
        finally
        {
            await Task.WhenAll(serving);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return serving.Count;
    }

    private async Task ServeAsync(HeldSearch held, SemaphoreSlim room, CancellationToken cancellationToken)
    {
        try
        {
            await ServeAsync(held, cancellationToken);
            await _work.ReleaseAsync(held, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await LeaveAsync(held);
        }
        catch (SearchLeaseLostException lost)
        {
            Log.SearchLost(_logger, held.Search.Id, lost.Message);
            await LeaveAsync(held);
        }
        catch (ArchiveException away)
        {
            // The lease runs out by itself, which is pause enough before the next try.
            Log.SearchPutOff(_logger, held.Search.Id, away.Message);
        }
        catch (Exception fault)
        {
            Log.SearchFaulted(_logger, held.Search.Id, fault);
        }
        finally
        {
            room.Release();
        }
    }

    private async Task ServeAsync(HeldSearch held, CancellationToken cancellationToken)
    {
        for (var step = 0; step < StepsInARow && await _work.MatchAsync(held, cancellationToken); step++)
        {
        }

        for (var sent = 0; sent < MessagesInARow && await _work.OpenAsync(held, cancellationToken) is { } message; sent++)
        {
            var answer = await _sender.SendAsync(held, message, cancellationToken);
            await _work.SettleAsync(held, message, answer, cancellationToken);
            if (answer.Verdict is HookVerdict.Again or HookVerdict.NoMore) break;
        }
    }

    private async Task LeaveAsync(HeldSearch held)
    {
        try
        {
            await _work.ReleaseAsync(held, CancellationToken.None);
        }
        catch (ArchiveException away)
        {
            Log.SearchPutOff(_logger, held.Search.Id, away.Message);
        }
    }
}
