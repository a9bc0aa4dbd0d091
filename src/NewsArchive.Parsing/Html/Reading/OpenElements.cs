namespace NewsArchive.Parsing.Html.Reading;

/// <summary>The elements that are open at one place of a page, by the keys of their names.</summary>
internal sealed class OpenElements(int capacity)
{
    private readonly ulong[] _names = new ulong[capacity + 1];
    private int _outermostForeign = -1;

    public int Count { get; private set; }

    /// <summary>Whether an SVG or MathML element is open.</summary>
    public bool InForeign => _outermostForeign >= 0;

    public void Push(ulong name, bool isForeign)
    {
        if (isForeign && !InForeign) _outermostForeign = Count;
        _names[Count++] = name;
    }

    /// <summary>Closes the innermost element of a name with all within it; an end of no open element closes nothing.</summary>
    /// <returns>Whether it closed the one element that was opened last.</returns>
    public bool Close(ulong name)
    {
        var at = _names.AsSpan(0, Count).LastIndexOf(name);
        if (at < 0) return false;
        var isInnermost = at == Count - 1;
        Count = at;
        if (_outermostForeign >= Count) _outermostForeign = -1;
        return isInnermost;
    }
}
