using System.Collections.Concurrent;

namespace NewsArchive.Archive.Telemetry;

/// <summary>Keeps the first so many names apart; all further ones are "other".</summary>
internal sealed class BoundedNames(int most)
{
    private const string Other = "other";

    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.Ordinal);
    private int _count;

    public string Bound(string name)
    {
        if (_names.TryGetValue(name, out var known)) return known;
        if (Volatile.Read(ref _count) >= most || Interlocked.Increment(ref _count) > most) return Other;
        return _names.GetOrAdd(name, name);
    }
}
