using System.Collections.Concurrent;
using System.Diagnostics;

namespace NewsArchive.Benchmarks.Load;

/// <summary>What was sent, what was promised, and what was broken.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentQueue<int> _again = new();
    private readonly ConcurrentDictionary<int, Guid> _promised = new();
    private readonly ConcurrentDictionary<string, long> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> _broken = [];
    private int _last;
    private long _lastPromise;

    /// <summary>Articles that were answered with 2xx, by their number.</summary>
    public IReadOnlyDictionary<int, Guid> Promised => _promised;

    public IReadOnlyCollection<string> Broken => _broken;

    public IEnumerable<string> Answers => _answers.OrderBy(answer => answer.Key, StringComparer.Ordinal).Select(answer => $"{answer.Key} {answer.Value}");

    /// <summary>When the last article was promised, in ticks of <see cref="Stopwatch"/>.</summary>
    public long LastPromise => Volatile.Read(ref _lastPromise);

    public bool AnyLeft => !_again.IsEmpty;

    /// <summary>The number of the next article: one that got no good answer first, for a sender does not give up.</summary>
    public int Take(bool onlyAgain) => _again.TryDequeue(out var number) ? number : onlyAgain ? 0 : Interlocked.Increment(ref _last);

    public void Promise(int number, Guid id)
    {
        if (!_promised.TryAdd(number, id)) Break($"article {number} was promised twice");
        Volatile.Write(ref _lastPromise, Stopwatch.GetTimestamp());
    }

    public void PutBack(int number) => _again.Enqueue(number);

    public void Count(string answer) => _answers.AddOrUpdate(answer, 1, (_, count) => count + 1);

    public void Break(string promise) => _broken.Add(promise);
}
