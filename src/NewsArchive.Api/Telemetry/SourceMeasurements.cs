using System.Diagnostics.Metrics;

using NewsArchive.Archive;
using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Archive.Telemetry;

namespace NewsArchive.Api.Telemetry;

/// <summary>How the sources are doing, looked up every half minute: measurements are fetched more often than that, and at once.</summary>
internal sealed class SourceMeasurements : BackgroundService
{
    private const int PageSize = 200;

    // Where there are more, the first tell how things are.
    private const int MostSources = 10_000;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private readonly ISourceStore _sources;
    private readonly TimeProvider _clock;
    private readonly Meter _meter;

    private IReadOnlyDictionary<string, int> _counts = new Dictionary<string, int>();
    private double _longestOverdue;

    public SourceMeasurements(ISourceStore sources, TimeProvider clock, IMeterFactory meters)
    {
        (_sources, _clock) = (sources, clock);
        _meter = meters.Create(ArchiveTelemetry.Name);
        _meter.CreateObservableGauge(
            "newsarchive.sources", () => _counts.Select(count => new Measurement<int>(count.Value, new KeyValuePair<string, object?>("health", count.Key))),
            "{source}", "Sources by health: healthy, failing, unchecked, paused.");
        _meter.CreateObservableGauge(
            "newsarchive.sources.overdue", () => _longestOverdue, "s", "How long the source that waits longest has been due; 0 where none is.");
    }

    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, _clock);
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
        var (all, now) = (new List<NewsSource>(), _clock.GetUtcNow());
        while (all.Count < MostSources)
        {
            var page = await _sources.ListAsync(all.Count == 0 ? null : all[^1].Id, PageSize, cancellationToken);
            all.AddRange(page);
            if (page.Count < PageSize) break;
        }

        var counts = Enum.GetNames<SourceHealth>().ToDictionary(name => name.ToLowerInvariant(), _ => 0, StringComparer.Ordinal);
        counts["paused"] = all.Count(source => source.Definition.Paused);
        foreach (var source in all.Where(source => !source.Definition.Paused)) counts[source.Health.ToString().ToLowerInvariant()]++;
        _counts = counts;
        _longestOverdue = all.Where(source => !source.Definition.Paused).Select(source => (now - source.NextRunAt).TotalSeconds).Append(0).Max();
    }
}
