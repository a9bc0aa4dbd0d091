using System.Collections.Frozen;

namespace NewsArchive.Parsing.Text;

/// <summary>A set of words that can be asked with a slice of text, whatever its case.</summary>
internal sealed class WordList
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    private WordList(IEnumerable<string> words) =>
        _words = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="words">Words separated by spaces or line breaks.</param>
    public static WordList Of(string words) => new(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static WordList OfPhrases(IEnumerable<string> phrases) => new(phrases);

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
}
