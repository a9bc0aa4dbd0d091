namespace NewsArchive.Parsing.Text;

/// <summary>The words of a text, one after the other: runs of characters between spaces, marks included.</summary>
internal ref struct Words(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _position;

    /// <summary>Offset of the current word in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Offset after the current word.</summary>
    public int End { get; private set; }

    public readonly ReadOnlySpan<char> Current => _text[Start..End];

    public bool MoveNext()
    {
        Start = _position + Characters.LeadingSpaces(_text[_position..]);
        End = Start;
        while (End < _text.Length && !Characters.IsSpace(_text[End])) End++;
        _position = End;
        return Start < End;
    }

    public static int Count(ReadOnlySpan<char> text, int atMost)
    {
        var words = new Words(text);
        var n = 0;
        while (n < atMost && words.MoveNext()) n++;
        return n;
    }

    /// <summary>A word without the marks around it.</summary>
    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word)
    {
        var start = 0;
        var end = word.Length;
        while (start < end && !Characters.IsContent(word[start])) start++;
        while (end > start && !Characters.IsContent(word[end - 1])) end--;
        return word[start..end];
    }

    /// <summary>The first word of a text, without the marks around it.</summary>
    public static ReadOnlySpan<char> First(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && !Characters.IsContent(text[start])) start++;
        var end = start;
        while (end < text.Length && Characters.IsContent(text[end])) end++;
        return text[start..end];
    }

    /// <summary>The last word of a text, without the marks around it.</summary>
    public static ReadOnlySpan<char> Last(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && Characters.IsSpace(text[end - 1])) end--;
        var start = end;
        while (start > 0 && !Characters.IsSpace(text[start - 1])) start--;
        return Bare(text[start..end]);
    }
}
