using System.Collections.Frozen;

namespace NewsArchive.Parsing.Text;

/// <summary>A list of words, asked by slices of text so that reading allocates nothing. Letter case does not matter.</summary>
internal sealed class WordList
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly WordFilter _filter;

    private WordList(IEnumerable<string> words)
    {
        var set = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Words = set;
        _words = set.GetAlternateLookup<ReadOnlySpan<char>>();
        _filter = new WordFilter(set);
    }

    public IReadOnlyCollection<string> Words { get; }

    /// <param name="words">Words separated by spaces or line breaks.</param>
    public static WordList Of(string words) => new(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static WordList OfPhrases(IEnumerable<string> phrases) => new(phrases);

    /// <summary>False where the first word of a text is surely none of the list, which has no words of one letter.</summary>
    public bool MayOpen(ReadOnlySpan<char> text) => text.IsEmpty || !char.IsAsciiLetter(text[0]) || _filter.MayBegin(text);

    public bool Contains(ReadOnlySpan<char> word) => _filter.MayHold(word) && _words.Contains(word);
}
