using System.Diagnostics;
using System.Globalization;

using NewsArchive.Benchmarks.Load.Pace;
using NewsArchive.Benchmarks.Load.Reports;
using NewsArchive.Benchmarks.Load.Scenarios;

namespace NewsArchive.Benchmarks.Load;

/// <summary>Loads one service with one scenario after the other.</summary>
/// <param name="settings">What is asked.</param>
/// <param name="address">Of the service.</param>
/// <param name="key">What it is asked with; null where it takes requests without.</param>
/// <param name="service">Its process; null where it runs elsewhere.</param>
/// <param name="output">Where figures are told as they come.</param>
internal sealed class LoadRun(LoadSettings settings, Uri address, string? key, ServiceProcess? service, TextWriter output) : IDisposable
{
    private const int FillLines = 500;

    public static string MostOf(string scenario) => $"{scenario}, at most";

    /// <summary>Half of the most is a load that is kept up, and has room for chance.</summary>
    private const double ShareOfMost = 0.5;

    /// <summary>More than any machine of today takes, so that none is made while it is measured.</summary>
    private const int MostRequestsMadeBefore = 40_000;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    private readonly LoadHttp _http = new(address, key);
    private readonly NewArticles _articles = new(settings.First);

    public void Dispose() => _http.Dispose();

    public async Task<IReadOnlyList<MeasuredPhase>> RunAsync(CancellationToken cancellationToken)
    {
        var phases = new List<MeasuredPhase>();
        if (settings.Filled > 0) await FillAsync(cancellationToken);
        foreach (var name in settings.Scenarios)
        {
            var scenario = Create(name);
            var perSecond = await WarmUpAsync(scenario, cancellationToken);
            if (settings.Connections > 0)
            {
                phases.Add(await MeasureMostAsync(scenario, perSecond, cancellationToken));
                perSecond = phases[^1].PerSecond;
            }

            if (settings.Rate is null or > 0) phases.Add(await MeasureAtRateAsync(scenario, settings.Rate ?? (perSecond * ShareOfMost), cancellationToken));
        }

        return phases;
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        var bulk = new BulkScenario(_articles, FillLines);
        var requests = (settings.Filled + FillLines - 1) / FillLines;
        bulk.Prepare(requests);
        var clock = Stopwatch.StartNew();
        for (var request = 0; request < requests; request++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if ((await bulk.SendAsync(_http)).Error is { } error)
                throw new InvalidOperationException($"The archive could not be filled: {error}. If it has generated articles already, name a higher --first.");
        }

        await TellAsync($"filled with {requests * FillLines:N0} articles in {clock.Elapsed.TotalSeconds:0.0} s");
    }

    private IScenario Create(string name) => name switch
    {
        "single" => new SingleScenario(_articles),
        "bulk" => new BulkScenario(_articles, settings.Lines),
        "search" => new SearchScenario(settings.Seed),
        "mixed" => new MixedScenario(settings.Writes, new SingleScenario(_articles), new SearchScenario(settings.Seed), settings.Seed),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such scenario."),
    };

    /// <summary>The first requests find everything cold, and tell about how many will come.</summary>
    /// <returns>Good answers a second.</returns>
    private async Task<double> WarmUpAsync(IScenario scenario, CancellationToken cancellationToken)
    {
        var record = await ClosedLoop.RunAsync(Math.Clamp(settings.Connections, 2, scenario.MostConnections), WarmUp, _ => scenario.SendAsync(_http), cancellationToken);
        return record.All().Count / record.LastAnswer.TotalSeconds;
    }

    private async Task<MeasuredPhase> MeasureMostAsync(IScenario scenario, double expected, CancellationToken cancellationToken)
    {
        Prepare(scenario, 1.5 * expected);
        var connections = Math.Min(settings.Connections, scenario.MostConnections);
        await using var memory = new MemoryWatch(service);
        var record = await ClosedLoop.RunAsync(connections, settings.Time, _ => scenario.SendAsync(_http), cancellationToken);
        return await TellAsync(MeasuredPhase.Of(
            MostOf(scenario.Name), string.Create(CultureInfo.InvariantCulture, $"{scenario.About}; closed loop of {connections} connections, each of which sends when it is answered"),
            record, record.LastAnswer, await memory.EndAsync()));
    }

    private async Task<MeasuredPhase> MeasureAtRateAsync(IScenario scenario, double rate, CancellationToken cancellationToken)
    {
        Prepare(scenario, rate);
        var arrivals = settings.Poisson ? Arrivals.Poisson(rate, settings.Time, settings.Seed) : Arrivals.Constant(rate, settings.Time);
        await using var memory = new MemoryWatch(service);
        var record = await OpenLoop.RunAsync(arrivals, _ => scenario.SendAsync(_http), cancellationToken);
        return await TellAsync(MeasuredPhase.Of(
            $"{scenario.Name}, at a rate",
            string.Create(CultureInfo.InvariantCulture, $"{scenario.About}; open loop, {rate:0.#} requests a second are due at {(settings.Poisson ? "random (Poisson)" : "even")} moments, from which times count"),
            record, record.LastAnswer, await memory.EndAsync()));
    }

    private void Prepare(IScenario scenario, double perSecond)
    {
        scenario.Prepare((int)Math.Min(MostRequestsMadeBefore, perSecond * settings.Time.TotalSeconds));
        // The collection of what making them left behind is not to come while the service is measured.
        GC.Collect();
    }

    private async Task<MeasuredPhase> TellAsync(MeasuredPhase phase)
    {
        var times = phase.Times[0];
        await TellAsync($"{phase.Name,-18} {phase.PerSecond,8:0.0}/s {phase.ArticlesPerSecond,8:0} articles/s   p50 {times.P50,7:0.0}  p90 {times.P90,7:0.0}  p99 {times.P99,7:0.0}  p99.9 {times.P999,7:0.0}  max {times.Max,7:0.0} ms   errors {phase.Errors.Values.Sum()}");
        foreach (var (error, count) in phase.Errors) await TellAsync($"    {error}: {count}");
        return phase;
    }

    private Task TellAsync(FormattableString line) => output.WriteLineAsync(line.ToString(CultureInfo.InvariantCulture));
}
