using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsArchive.Benchmarks.Load;

/// <summary>A load that is kept up, and what it does to the memory of the service.</summary>
internal sealed partial class SoakRun(ServiceProcess service, TextWriter output)
{
    private const int Senders = 8;

    /// <summary>How much more memory at the end is still flat: caches and pools fill up during the first minutes.</summary>
    private const double MostGrowth = 1.25;

    private readonly Ledger _ledger = new();

    /// <returns>Requests a second, with as many under way as there are senders.</returns>
    public async Task<double> MeasureAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        using var client = new LoadClient(service.Address, _ledger);
        // The first requests find everything cold.
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(_ => SendUntilAsync(client, time / 3, cancellationToken)));
        var sent = await Task.WhenAll(Enumerable.Range(0, Senders).Select(_ => SendUntilAsync(client, time, cancellationToken)));
        var most = sent.Sum() / time.TotalSeconds;
        await WriteAsync($"at most {most:0} requests a second with {Senders} under way");
        return most;
    }

    /// <returns>Whether all was answered well and memory stayed flat.</returns>
    /// <param name="perSecond">How many requests are asked a second.</param>
    /// <param name="time">For how long.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<bool> SoakAsync(double perSecond, TimeSpan time, CancellationToken cancellationToken)
    {
        using var client = new LoadClient(service.Address, _ledger);
        var (samples, late) = (new List<long>(), 0L);
        var started = Stopwatch.StartNew();
        var nextSample = TimeSpan.Zero;
        var under = new List<Task>();
        for (var sent = 0L; started.Elapsed < time; sent++)
        {
            var due = TimeSpan.FromSeconds(sent / perSecond);
            if (due > started.Elapsed) await Task.Delay(due - started.Elapsed, cancellationToken);
            under.RemoveAll(task => task.IsCompleted);
            // Open: who sends does not wait for answers, up to a number nobody should reach.
            if (under.Count < 256) under.Add(SendAsync(client, sent, cancellationToken));
            else late++;
            if (started.Elapsed < nextSample) continue;
            samples.Add(service.WorkingSet);
            nextSample += time / 60;
            if (samples.Count % 6 == 1) await SayAsync(client, started.Elapsed, samples[^1], cancellationToken);
        }

        await Task.WhenAll(under);
        await SayAsync(client, started.Elapsed, service.WorkingSet, cancellationToken);
        return await JudgeAsync(samples, late);
    }

    private async Task<bool> JudgeAsync(List<long> samples, long late)
    {
        var tenth = Math.Max(1, samples.Count / 10);
        var (start, end) = (samples.Skip(tenth).Take(tenth).Average(), samples.TakeLast(tenth).Average());
        var failed = _ledger.Answers.Where(answer => !answer.Contains(" 20", StringComparison.Ordinal)).ToList();
        await WriteAsync($"answers: {string.Join(", ", _ledger.Answers)}; not sent because 256 were under way: {late}");
        await WriteAsync($"memory in RAM: {start / 1e6:0} MB in the second tenth, {end / 1e6:0} MB in the last: {end / start:0.00} times");
        return failed.Count == 0 && _ledger.Broken.Count == 0 && late == 0 && end <= start * MostGrowth;
    }

    private async Task<long> SendUntilAsync(LoadClient client, TimeSpan time, CancellationToken cancellationToken)
    {
        var started = Stopwatch.StartNew();
        var sent = 0L;
        for (; started.Elapsed < time; sent++) await SendAsync(client, sent, cancellationToken);
        return sent;
    }

    private Task<bool> SendAsync(LoadClient client, long sent, CancellationToken cancellationToken)
    {
        if (sent % 3 == 0) return client.PostAsync(_ledger.Take(onlyAgain: false), cancellationToken);
        var number = Random.Shared.Next(1, _ledger.Promised.Count + 2);
        return sent % 3 == 1 && _ledger.Promised.TryGetValue(number, out var id)
            ? client.ReadAsync(number, id, cancellationToken)
            : client.ListAsync(cancellationToken);
    }

    private async Task SayAsync(LoadClient client, TimeSpan elapsed, long memory, CancellationToken cancellationToken)
    {
        var heap = Heap().Matches(await client.ScrapeAsync(cancellationToken)).Sum(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
        await WriteAsync($"{elapsed:hh\\:mm\\:ss}  {_ledger.Promised.Count,8} articles  {memory / 1e6,5:0} MB in RAM  {heap / 1e6,5:0} MB managed heap");
    }

    private Task WriteAsync(FormattableString line) => output.WriteLineAsync(line.ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex(@"(?m)^dotnet_gc_last_collection_heap_size_bytes\{[^}]*\} ([0-9.eE+]+)")]
    private static partial Regex Heap();
}
