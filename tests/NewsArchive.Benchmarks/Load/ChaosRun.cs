using System.Diagnostics;
using System.Globalization;

namespace NewsArchive.Benchmarks.Load;

/// <summary>Writers and readers at work while things happen to the database and to the service.</summary>
/// <param name="program">The service's built assembly.</param>
/// <param name="database">What it archives in.</param>
/// <param name="pause">How long it is left in peace between two mishaps.</param>
/// <param name="duration">How long each mishap lasts.</param>
/// <param name="output">Where the report goes.</param>
internal sealed class ChaosRun(string program, IChaosDatabase database, TimeSpan pause, TimeSpan duration, TextWriter output)
{
    private const int Writers = 8;
    private const int Readers = 8;

    private static readonly TimeSpan LongestRecovery = TimeSpan.FromSeconds(30);

    private readonly Ledger _ledger = new();

    /// <returns>Every promise that was broken; empty where all is well.</returns>
    public async Task<IReadOnlyCollection<string>> RunAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("newsarchive-load-").FullName;
        await using var service = new ServiceProcess(program, database.ConnectionString, folder);
        await service.StartAsync(cancellationToken);
        using var client = new LoadClient(service.Address, _ledger);
        using var work = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var workers = Enumerable.Range(0, Writers).Select(_ => WriteAsync(client, work.Token))
            .Concat(Enumerable.Range(0, Readers).Select(reader => ReadAsync(client, reader, work.Token))).ToList();

        await Task.Delay(pause, cancellationToken);
        foreach (var mishap in database.Mishaps) await SufferAsync(mishap, cancellationToken);
        await SufferAsync(new Mishap("service killed and started", service.KillAsync, () => service.StartAsync(cancellationToken)), cancellationToken);
        await work.CancelAsync();
        await Task.WhenAll(workers);

        while (_ledger.AnyLeft) await client.PostAsync(_ledger.Take(onlyAgain: true), cancellationToken);
        await CompareAsync(client, cancellationToken);
        Directory.Delete(folder, recursive: true);
        return _ledger.Broken;
    }

    private async Task WriteAsync(LoadClient client, CancellationToken work)
    {
        while (!work.IsCancellationRequested)
        {
            // Not cancelled with the work: an article that is under way gets its answer.
            if (!await client.PostAsync(_ledger.Take(onlyAgain: false), CancellationToken.None)) await Task.Delay(100, CancellationToken.None);
        }
    }

    private async Task ReadAsync(LoadClient client, int reader, CancellationToken work)
    {
        var random = new Random(reader);
        while (!work.IsCancellationRequested)
        {
            // Only ever what was promised: it must be there, from then on.
            var number = random.Next(1, _ledger.Promised.Count + 2);
            var known = _ledger.Promised.TryGetValue(number, out var id);
            var read = known ? await client.ReadAsync(number, id, CancellationToken.None) : await client.ListAsync(CancellationToken.None);
            await Task.Delay(read ? 5 : 100, CancellationToken.None);
        }
    }

    private async Task SufferAsync(Mishap mishap, CancellationToken cancellationToken)
    {
        var before = _ledger.Promised.Count;
        await mishap.Begin();
        await Task.Delay(duration, cancellationToken);
        var during = _ledger.Promised.Count - before;
        await mishap.End();
        var ended = Stopwatch.GetTimestamp();
        while (_ledger.LastPromise < ended && Stopwatch.GetElapsedTime(ended) < LongestRecovery) await Task.Delay(20, cancellationToken);
        var recovery = Stopwatch.GetElapsedTime(ended);
        if (recovery >= LongestRecovery) _ledger.Break($"{mishap.Name}: no article was taken within {LongestRecovery.TotalSeconds} s afterwards");
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{mishap.Name,-28} {before,7} promised before, {during,5} during, back after {recovery.TotalSeconds:0.0} s"));
        await Task.Delay(pause, cancellationToken);
    }

    /// <summary>What is there is what was promised, each once.</summary>
    private async Task CompareAsync(LoadClient client, CancellationToken cancellationToken)
    {
        var all = await client.ListAllAsync(cancellationToken);
        var there = all.Select(article => article.Id).ToHashSet();
        foreach (var (number, id) in _ledger.Promised.Where(promise => !there.Contains(promise.Value))) _ledger.Break($"article {number} ({id}) was promised and is not there");
        foreach (var twice in all.GroupBy(article => article.Url).Where(group => group.Count() > 1)) _ledger.Break($"{twice.Key} is there {twice.Count()} times");
        foreach (var revised in all.Where(article => article.Revision > 1)) _ledger.Break($"{revised.Url} has revision {revised.Revision} of the same text");
        if (all.Count != _ledger.Promised.Count) _ledger.Break($"{all.Count} articles are there, {_ledger.Promised.Count} were promised");
        await output.WriteLineAsync($"{_ledger.Promised.Count} articles were promised, {all.Count} are there; answers: {string.Join(", ", _ledger.Answers)}");
        foreach (var broken in _ledger.Broken.GroupBy(broken => broken).Take(20)) await output.WriteLineAsync($"BROKEN: {broken.Key} ({broken.Count()} times)");
    }
}
