using NewsArchive.Api.Logging;
using NewsArchive.Archive;

namespace NewsArchive.Api.Hosting;

/// <summary>Keeps the index of words good while the service runs: indexes again after an update of the program, and counts words.</summary>
/// <remarks>Several instances on one database may do so at once; one of them counts.</remarks>
internal sealed class SearchUpkeep(ISearchMaintenance maintenance, TimeProvider clock, ILogger<SearchUpkeep> log) : BackgroundService
{
    /// <summary>How old the counts are that ranking goes by, as long as few articles come.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Where many come, words are counted for a tenth of the time: the more articles are counted together, the less each costs.</summary>
    private const int PauseOverCounting = 9;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var indexed = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            TimeSpan pause;
            try
            {
                var started = clock.GetTimestamp();
                await maintenance.CountWordsAsync(stoppingToken);
                pause = PauseAfter(clock.GetElapsedTime(started));
                if (!indexed) await ReindexAsync(stoppingToken);
                indexed = true;
            }
            catch (ArchiveException failure)
            {
                Log.SearchUpkeepPostponed(log, failure.Message);
                pause = PauseAfterFault;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // A fault of the program; the service goes on without the counts of the last articles.
                Log.SearchUpkeepFailed(log, failure);
                pause = PauseAfterFault;
            }

            await Task.Delay(pause, clock, stoppingToken);
        }
    }

    private static TimeSpan PauseAfter(TimeSpan counting) =>
        TimeSpan.FromTicks(Math.Clamp((counting * PauseOverCounting).Ticks, Pause.Ticks, LongestPause.Ticks));

    private async Task ReindexAsync(CancellationToken cancellationToken)
    {
        if (!await maintenance.IsCompleteAsync(cancellationToken)) Log.Reindexing(log);
        var count = await maintenance.ReindexAsync(all: false, progress: null, cancellationToken);
        if (count > 0) Log.Reindexed(log, count);
    }
}
