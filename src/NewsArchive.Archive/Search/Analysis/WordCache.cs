using System.Collections.Concurrent;

using NewsArchive.Archive.Search.Stemming;

namespace NewsArchive.Archive.Search.Analysis;

/// <summary>
/// Words that were analysed before: nine of ten words of an article are among them, and their strings are shared. Full, it takes no more:
/// the words met first are the common ones.
/// </summary>
internal static class WordCache
{
    // Some 15 MB when full. The 4,433 real articles have 70,000 different words.
    private const int Capacity = 100_000;

    private static readonly ConcurrentDictionary<string, AnalyzedWord> Words = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, AnalyzedWord>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    // ConcurrentDictionary.Count takes all its locks.
    private static int _count;

    /// <param name="run">Letters and digits, not folded.</param>
    /// <returns>Null where folding leaves nothing.</returns>
    public static AnalyzedWord? Get(ReadOnlySpan<char> run)
    {
        Span<char> buffer = stackalloc char[TextAnalyzer.MaxWordLength];
        var length = Folding.FoldAscii(run, buffer);
        if (length >= 0) return length == 0 ? null : GetFolded(buffer[..length]);
        return Folding.Fold(run) is { Length: > 0 } folded ? GetFolded(folded) : null;
    }

    private static AnalyzedWord GetFolded(ReadOnlySpan<char> folded)
    {
        if (BySpan.TryGetValue(folded, out var known)) return known;
        var text = new string(folded);
        var word = Make(text);
        if (Volatile.Read(ref _count) < Capacity && Words.TryAdd(text, word)) Interlocked.Increment(ref _count);
        return word;
    }

    private static AnalyzedWord Make(string text)
    {
        if (char.IsAsciiDigit(text[0]) && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0) return Number(text);
        var stem = Stemmer.Stem(text);
        return new AnalyzedWord(text, string.Equals(stem, text, StringComparison.Ordinal) ? text : stem, StopWords.Contains(text))
        {
            Parts = CompoundWords.Split(stem) is { } parts ? (GetFolded(parts.First), GetFolded(parts.Second)) : null,
        };
    }

    private static AnalyzedWord Number(string digits)
    {
        var significant = digits.TrimStart('0');
        return new AnalyzedWord(digits, significant.Length == 0 ? "0" : significant, false);
    }
}
