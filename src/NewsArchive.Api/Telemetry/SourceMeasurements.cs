using System.Diagnostics.Metrics;

using NewsArchive.Api.Importing;
using NewsArchive.Archive.Telemetry;

namespace NewsArchive.Api.Telemetry;

/// <summary>How the sources are doing, as measurements.</summary>
internal sealed class SourceMeasurements : IHostedService, IDisposable
{
    private readonly Meter _meter;

    public SourceMeasurements(SourceWatch watch, IMeterFactory meters)
    {
        _meter = meters.Create(ArchiveTelemetry.Name);
        _meter.CreateObservableGauge(
            "newsarchive.sources", () => watch.Counts.Select(count => new Measurement<int>(count.Value, new KeyValuePair<string, object?>("health", count.Key))),
            "{source}", "Sources by health: healthy, failing, unchecked, paused.");
        _meter.CreateObservableGauge(
            "newsarchive.sources.overdue", () => watch.LongestOverdue.TotalSeconds, "s", "How long the source that waits longest has been due; 0 where none is.");
    }

    public void Dispose() => _meter.Dispose();

    // Measured when somebody asks: the service only has to have made it.
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
