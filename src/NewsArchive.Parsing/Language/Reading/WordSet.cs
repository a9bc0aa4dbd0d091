using System.Collections.Frozen;

namespace NewsArchive.Parsing.Language.Reading;

/// <summary>A list of words, asked by span so that reading allocates nothing. Letter case does not matter.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly int _longest;

    private WordSet(FrozenSet<string> words)
    {
        Words = words;
        _words = words.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = words.Max(static word => word.Length);
    }

    public IReadOnlyCollection<string> Words { get; }

    /// <param name="list">Words separated by white space.</param>
    public static WordSet Of(string list) =>
        new(list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    public bool Contains(ReadOnlySpan<char> word) => word.Length <= _longest && _words.Contains(word);
}
