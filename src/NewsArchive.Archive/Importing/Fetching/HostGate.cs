using System.Collections.Concurrent;

namespace NewsArchive.Archive.Importing.Fetching;

/// <summary>Lets requests to one host through one by one, with pauses between, and none while the host asks to be left alone.</summary>
/// <remarks>For this process: several instances on one database have a gate each.</remarks>
internal sealed class HostGate(FetchSettings settings, TimeProvider clock)
{
    /// <summary>Above, hosts that nobody is at are forgotten.</summary>
    private const int MostHosts = 5_000;

    private readonly ConcurrentDictionary<string, GatedHost> _hosts = new(StringComparer.Ordinal);

    /// <summary>Waits for the host's turn.</summary>
    /// <param name="address">Where the request goes.</param>
    /// <param name="crawlDelay">What the host's robots.txt asks for.</param>
    /// <returns>To be disposed of when the answer is there.</returns>
    public async Task<IDisposable> EnterAsync(Uri address, TimeSpan? crawlDelay, CancellationToken cancellationToken)
    {
        var host = HostOf(address);
        await host.Turns.WaitAsync(cancellationToken);
        try
        {
            var pause = Max(settings.HostPause, Min(crawlDelay ?? TimeSpan.Zero, settings.LongestCrawlDelay));
            TimeSpan wait;
            lock (host)
            {
                var now = clock.GetUtcNow();
                var start = host.NextStart > now ? host.NextStart : now;
                host.NextStart = start + pause;
                wait = start - now;
            }

            if (wait > TimeSpan.Zero) await Task.Delay(wait, clock, cancellationToken);
            return new HostPassage(host.Turns);
        }
        catch
        {
            host.Turns.Release();
            throw;
        }
    }

    /// <summary>How long the host still asks to be left alone, where that is longer than anybody waits.</summary>
    public TimeSpan? ClosedFor(Uri address)
    {
        var left = HostOf(address).ClosedUntil - clock.GetUtcNow();
        return left > settings.LongestWait ? left : null;
    }

    /// <summary>Notes that the host asks to be left alone.</summary>
    public void Close(Uri address, TimeSpan time)
    {
        var host = HostOf(address);
        lock (host)
        {
            host.ClosedUntil = clock.GetUtcNow() + time;
            if (time <= settings.LongestWait && host.NextStart < host.ClosedUntil) host.NextStart = host.ClosedUntil;
        }
    }

    private GatedHost HostOf(Uri address)
    {
        if (_hosts.Count > MostHosts)
        {
            foreach (var (name, host) in _hosts)
            {
                if (host.Turns.CurrentCount == settings.HostConnections && host.ClosedUntil < clock.GetUtcNow()) _hosts.TryRemove(name, out _);
            }
        }

        return _hosts.GetOrAdd(address.Authority, static (_, connections) => new GatedHost(connections), settings.HostConnections);
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private sealed class GatedHost(int connections)
    {
        public SemaphoreSlim Turns { get; } = new(connections);

        public DateTimeOffset NextStart { get; set; }

        public DateTimeOffset ClosedUntil { get; set; }
    }

    private sealed class HostPassage(SemaphoreSlim turns) : IDisposable
    {
        public void Dispose() => turns.Release();
    }
}
