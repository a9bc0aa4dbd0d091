namespace NewsArchive.Parsing.Text;

/// <summary>Says of most words that they are in no list, by their first two letters, their last one and their length alone.</summary>
internal sealed class WordFilter
{
    private const int Letters = 32;

    // By the first letter: which second and last letters, and which lengths, the list has. Letters are told apart by their last five
    // bits, in which capitals and small ones do not differ; single letters have no second one.
    private readonly uint[] _seconds = new uint[Letters];
    private readonly uint[] _lasts = new uint[Letters];
    private readonly ulong[] _lengths = new ulong[Letters];

    public WordFilter(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            if (word.Length == 0) continue;
            var first = word[0] % Letters;
            _seconds[first] |= 1u << (word.Length == 1 ? 0 : word[1]);
            _lasts[first] |= 1u << word[^1];
            _lengths[first] |= 1ul << Math.Min(word.Length, 63);
        }
    }

    /// <summary>False where the word is surely none of the list, whatever its case.</summary>
    public bool MayHold(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty) return false;
        var (second, last) = (word.Length == 1 ? '\0' : word[1], word[^1]);
        if ((word[0] | second | last) > '\u007F') return true;
        var first = word[0] % Letters;
        return (_seconds[first] >> second & _lasts[first] >> last & _lengths[first] >> Math.Min(word.Length, 63) & 1) != 0;
    }

    /// <summary>False where no word of the list begins like the text, whatever its case.</summary>
    public bool MayBegin(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return false;
        var second = text.Length == 1 ? '\0' : text[1];
        return (text[0] | second) > '\u007F' || (_seconds[text[0] % Letters] >> second & 1) != 0;
    }
}
