using System.Runtime.InteropServices;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Language.Spacing;

/// <summary>How often each word stands alone in an article, marks around it not counted.</summary>
internal sealed class ArticleWords
{
    /// <summary>Longer words are neither known nor split: no word of the language comes near.</summary>
    public const int MaxLength = 80;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _counts = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public ArticleWords(IReadOnlyList<ArticleBlock> blocks)
    {
        foreach (var block in blocks)
        {
            var words = new Words(block.Text);
            while (words.MoveNext()) Add(Words.Bare(words.Current));
        }
    }

    /// <summary>How often the word stands alone, its case as given.</summary>
    public int Count(ReadOnlySpan<char> word) => _counts.TryGetValue(word, out var count) ? count : 0;

    public bool Contains(ReadOnlySpan<char> word) => Count(word) > 0;

    private void Add(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > MaxLength) return;
        CollectionsMarshal.GetValueRefOrAddDefault(_counts, word, out _)++;
    }
}
