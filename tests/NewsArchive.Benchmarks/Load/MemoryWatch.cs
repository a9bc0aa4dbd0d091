using System.Diagnostics;

using NewsArchive.Benchmarks.Load.Reports;

namespace NewsArchive.Benchmarks.Load;

/// <summary>Samples the memory of the service that is in RAM until it is ended.</summary>
internal sealed class MemoryWatch : IAsyncDisposable
{
    private static readonly TimeSpan Sample = TimeSpan.FromMilliseconds(200);

    private readonly CancellationTokenSource _end = new();
    private readonly List<MeasuredMemory> _samples = [];
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Task _watching;

    /// <param name="service">Null where it runs elsewhere: then there are no samples.</param>
    public MemoryWatch(ServiceProcess? service) => _watching = service is null ? Task.CompletedTask : WatchAsync(service);

    public async Task<IReadOnlyList<MeasuredMemory>> EndAsync()
    {
        await _end.CancelAsync();
        await _watching;
        return _samples;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _end.Dispose();
    }

    private async Task WatchAsync(ServiceProcess service)
    {
        while (!_end.IsCancellationRequested)
        {
            _samples.Add(new MeasuredMemory(_clock.Elapsed.TotalSeconds, service.WorkingSet / 1e6));
            await Task.Delay(Sample, _end.Token).ContinueWith(static _ => { }, TaskScheduler.Default);
        }
    }
}
