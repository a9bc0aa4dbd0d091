namespace NewsArchive.Parsing.Cleaning.Drafting;

/// <summary>Finds the next and the previous line that is still open, in nearly constant time however many are closed.</summary>
/// <remarks>Closed lines point past themselves; looking a line up shortens the way for the next look (path halving).</remarks>
internal sealed class OpenLines
{
    private readonly int[] _next;
    private readonly int[] _previous;

    public OpenLines(int count)
    {
        // Line i stands at i + 1; the two ends are open for ever.
        _next = new int[count + 2];
        _previous = new int[count + 2];
        for (var i = 0; i < _next.Length; i++) _next[i] = _previous[i] = i;
    }

    /// <summary>The first open line behind a line, or -1.</summary>
    public int After(int line)
    {
        var found = Find(_next, line + 2);
        return found == _next.Length - 1 ? -1 : found - 1;
    }

    /// <summary>The last open line before a line, or -1.</summary>
    public int Before(int line) => Find(_previous, line) - 1;

    public void Close(int line)
    {
        _next[line + 1] = line + 2;
        _previous[line + 1] = line;
    }

    private static int Find(int[] links, int at)
    {
        while (links[at] != at)
        {
            links[at] = links[links[at]];
            at = links[at];
        }

        return at;
    }
}
