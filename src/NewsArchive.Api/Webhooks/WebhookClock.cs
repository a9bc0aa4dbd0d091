using NewsArchive.Api.Logging;
using NewsArchive.Archive;
using NewsArchive.Archive.SavedSearches;
using NewsArchive.Archive.SavedSearches.Delivery;

namespace NewsArchive.Api.Webhooks;

/// <summary>Has saved searches looked after while the service runs, and old deliveries forgotten.</summary>
/// <remarks>Real time: it is the looking that is timed here; what is due the archive's own clock says. Several instances on one database may do so at once.</remarks>
internal sealed class WebhookClock(SavedSearchRounds rounds, ISavedSearchStore searches, WebhookSettings settings, TimeProvider clock, ILogger<WebhookClock> log) : BackgroundService
{
    /// <summary>So soon after an article came in its hooks hear of it; what comes in within makes one message.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan BetweenCleanings = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var cleaned = DateTimeOffset.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Tick, TimeProvider.System, stoppingToken);
            try
            {
                await rounds.TickAsync(stoppingToken);
                if (clock.GetUtcNow() - cleaned < BetweenCleanings) continue;
                await searches.RemoveEndedAsync(clock.GetUtcNow() - settings.KeepDeliveries, stoppingToken);
                cleaned = clock.GetUtcNow();
            }
            catch (ArchiveException away)
            {
                Log.WebhooksPutOff(log, away.Message);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                // A fault of the program; the next look may fare better, and nothing is lost meanwhile.
                Log.WebhooksFailed(log, fault);
            }
        }
    }
}
