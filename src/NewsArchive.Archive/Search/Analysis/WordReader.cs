namespace NewsArchive.Archive.Search.Analysis;

/// <summary>
/// The runs of a text that may be words, one after the other: letters and digits, with the marks between them that may hold them
/// together ("COVID-19", "1.200,5", "Jum'at", "redaksi@media.co.id"). What a run is, <see cref="RunTokens"/> decides.
/// </summary>
internal ref struct WordReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _next;

    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>Whether the run is letters and digits only.</summary>
    public bool Plain { get; private set; }

    /// <summary>Whether a number sign stands before the run.</summary>
    public readonly bool Tagged => Start > 0 && _text[Start - 1] is '#' or '\uFF03';

    public bool MoveNext()
    {
        var i = _next;
        var length = 0;
        while (i < _text.Length && (length = WordLetters.WordLength(_text, i)) == 0) i++;
        if (i >= _text.Length) return false;
        (Start, Plain) = (i, true);
        i += length;
        if (!WordLetters.IsUnspaced(_text[Start])) i = ReadRest(i);
        (End, _next) = (i, i);
        return true;
    }

    private int ReadRest(int i)
    {
        while (i < _text.Length)
        {
            var length = WordLetters.WordLength(_text, i);
            if (length > 0)
            {
                if (WordLetters.IsUnspaced(_text[i])) break;
                i += length;
            }
            else if (WordLetters.IsInner(_text[i]))
            {
                Plain = false;
                i++;
            }
            else if (i + 1 < _text.Length && WordLetters.WordLength(_text, i + 1) > 0 && !WordLetters.IsUnspaced(_text[i + 1]) && WordLetters.Joins(_text[i - 1], _text[i], _text[i + 1]))
            {
                Plain = false;
                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }
}
