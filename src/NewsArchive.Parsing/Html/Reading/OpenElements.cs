namespace NewsArchive.Parsing.Html.Reading;

/// <summary>The elements that are open at one place of a page, by the hashes of their names.</summary>
internal sealed class OpenElements(int capacity)
{
    private readonly int[] _names = new int[capacity + 1];
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

    private static int Hash(ReadOnlySpan<char> name) => string.GetHashCode(name, StringComparison.OrdinalIgnoreCase);
}
