using System.Diagnostics;
using System.Globalization;

using NewsArchive.Benchmarks.Load.Limits;
using NewsArchive.Benchmarks.Load.Pace;
using NewsArchive.Benchmarks.Load.Reports;

namespace NewsArchive.Benchmarks.Load;

/// <summary>What this machine can do without the service: HTTP alone, and the database alone.</summary>
internal sealed class LimitRun(LoadSettings settings, BareCommits commits, TextWriter output)
{
    public const string Commits = "bare commits";

    private const int Connections = 32;

    public async Task<IReadOnlyList<MeasuredPhase>> RunAsync(CancellationToken cancellationToken)
    {
        var limits = new List<MeasuredPhase>();
        var clock = Stopwatch.StartNew();
        var time = settings.Time / 2;
        var echo = await BareEcho.MeasureAsync(Connections, time, cancellationToken);
        await AddAsync("HTTP echo", string.Create(CultureInfo.InvariantCulture, $"Kestrel sends back a body of {BareEcho.Bytes:N0} bytes, {Connections} connections"), echo);

        var (record, copied) = await commits.MeasureAsync(Connections, settings.LimitArticles / 2, settings.LimitArticles, settings.Time, cancellationToken);
        await AddAsync(Commits, string.Create(CultureInfo.InvariantCulture, $"durable transactions of the finished rows of one article each, driver alone, {Connections} writers"), record);
        if (copied is { } perSecond)
        {
            limits.Add(limits[^1] with { Name = "binary COPY", About = "finished rows of articles into the same tables and indexes, table by table", PerSecond = perSecond, ArticlesPerSecond = perSecond, Times = [MeasuredTimes.Of("all", new Timings())], OverTime = [] });
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{"binary COPY",-18} {perSecond,8:0.0} articles/s"));
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"limits took {clock.Elapsed.TotalSeconds:0} s"));
        return limits;

        async Task AddAsync(string name, string about, LoadRecord record)
        {
            if (record.Errors.Count > 0) throw new InvalidOperationException($"{name} could not be measured: {string.Join("; ", record.Errors.Keys.Take(3))}.");
            limits.Add(MeasuredPhase.Of(name, about, record, record.LastAnswer, []));
            var times = limits[^1].Times[0];
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name,-18} {limits[^1].PerSecond,8:0.0}/s   p50 {times.P50:0.0}  p99 {times.P99:0.0}  max {times.Max:0.0} ms"));
        }
    }
}
