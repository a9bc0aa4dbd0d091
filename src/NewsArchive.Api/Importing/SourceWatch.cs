using NewsArchive.Archive;
using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Api.Importing;

/// <summary>How the sources are doing, looked up every half minute: whoever watches the service asks more often than that, and at once.</summary>
internal sealed class SourceWatch(ISourceStore sources, TimeProvider clock) : BackgroundService
{
    private const int PageSize = 200;

    // Where there are more, the first tell how things are.
    private const int MostSources = 10_000;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    /// <summary>Sources by health: healthy, failing, unchecked, paused. Empty before the first look.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    /// <summary>How long the source that waits longest has been due; zero where none is.</summary>
    public TimeSpan LongestOverdue { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (ArchiveException)
            {
                // That the database is away is told elsewhere; the last known numbers stay.
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var (all, now) = (new List<NewsSource>(), clock.GetUtcNow());
        while (all.Count < MostSources)
        {
            var page = await sources.ListAsync(all.Count == 0 ? null : all[^1].Id, PageSize, cancellationToken);
            all.AddRange(page);
            if (page.Count < PageSize) break;
        }

        var active = all.FindAll(static source => !source.Definition.Paused);
        var counts = Enum.GetNames<SourceHealth>().ToDictionary(name => name.ToLowerInvariant(), _ => 0, StringComparer.Ordinal);
        counts["paused"] = all.Count - active.Count;
        foreach (var source in active) counts[source.Health.ToString().ToLowerInvariant()]++;
        Counts = counts;
        LongestOverdue = active.Select(source => now - source.NextRunAt).Append(TimeSpan.Zero).Max();
    }
}
