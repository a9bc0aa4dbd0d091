namespace NewsArchive.Parsing.Html.Reading;

/// <summary>The elements that are open at one place of a page, by the hashes of their names.</summary>
internal sealed class OpenElements(int capacity)
{
    // Of its own for each page, so that nobody can write names that are taken for one another.
    private readonly ulong _seed = (ulong)Random.Shared.NextInt64();
    private readonly ulong[] _names = new ulong[capacity + 1];
    private int _outermostForeign = -1;

    public int Count { get; private set; }

    /// <summary>Whether an SVG or MathML element is open.</summary>
    public bool InForeign => _outermostForeign >= 0;

    public void Push(ReadOnlySpan<char> name, bool isForeign)
    {
        if (isForeign && !InForeign) _outermostForeign = Count;
        _names[Count++] = Hash(name);
    }

    /// <summary>Closes the innermost element of a name with all within it; an end of no open element closes nothing.</summary>
    /// <returns>Whether it closed the one element that was opened last.</returns>
    public bool Close(ReadOnlySpan<char> name)
    {
        var at = _names.AsSpan(0, Count).LastIndexOf(Hash(name));
        if (at < 0) return false;
        var isInnermost = at == Count - 1;
        Count = at;
        if (_outermostForeign >= Count) _outermostForeign = -1;
        return isInnermost;
    }

    private ulong Hash(ReadOnlySpan<char> name)
    {
        var hash = _seed;
        foreach (var c in name) hash = (hash ^ (uint)(c is >= 'A' and <= 'Z' ? c | 0x20 : c)) * 0x9E3779B97F4A7C15;
        return hash;
    }
}
