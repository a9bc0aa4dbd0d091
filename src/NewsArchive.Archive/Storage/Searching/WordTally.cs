using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.Searching;

/// <summary>By how much the counts of words change: what came in less what went out.</summary>
internal sealed class WordTally
{
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public WordTally() => _bySpan = _counts.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Add(SearchChangeRow change)
    {
        var words = change.Words.AsSpan();
        foreach (var part in words.Split(' '))
        {
            var word = words[part];
            if (word.IsEmpty || !IndexedWords.IsCounted(word)) continue;
            _bySpan.TryGetValue(word, out var count);
            _bySpan[word] = count + (change.Added ? 1 : -1);
        }
    }

    /// <summary>Those that change at all.</summary>
    public IReadOnlyDictionary<string, long> Changed() => _counts.Where(static pair => pair.Value != 0).ToDictionary(StringComparer.Ordinal);
}
