using NewsArchive.Archive.Search.Analysis;

namespace NewsArchive.Archive.Duplicates;

/// <summary>A text as the set of its three words in a row, hashed: what texts with the same passages share.</summary>
internal static class Shingles
{
    /// <summary>Words of a shingle. Two find common phrases everywhere; four lose too much where single words were changed.</summary>
    public const int Words = 3;

    /// <summary>Hashes of a text's words, in order, whatever their case and marks.</summary>
    public static List<ulong> WordHashes(string text) => WordHashes([TextAnalyzer.Analyze(text)]);

    /// <param name="passages">The words of the text's passages.</param>
    /// <inheritdoc cref="WordHashes(string)"/>
    public static List<ulong> WordHashes(IReadOnlyList<IReadOnlyList<AnalyzedToken>> passages)
    {
        var hashes = new List<ulong>(passages.Sum(static words => words.Count));
        foreach (var words in passages)
        {
            foreach (var token in words)
            {
                if (!token.Extra) hashes.Add(token.Word.TextHash);
            }
        }

        return hashes;
    }

    /// <summary>The shingles of words in a row; of fewer words than a shingle has, none.</summary>
    public static HashSet<ulong> Of(IReadOnlyList<ulong> words)
    {
        var shingles = new HashSet<ulong>(words.Count);
        for (var i = 0; i + Words <= words.Count; i++) shingles.Add(At(words, i));
        return shingles;
    }

    public static ulong At(IReadOnlyList<ulong> words, int index)
    {
        var hash = StableHash.Offset;
        for (var i = index; i < index + Words; i++) hash = Mix(hash ^ words[i]);
        return hash;
    }

    /// <summary>All words in their order: equal for the same text.</summary>
    public static ulong OfAll(IReadOnlyList<ulong> words)
    {
        var hash = StableHash.Offset ^ (ulong)words.Count;
        foreach (var word in words) hash = Mix(hash ^ word);
        return hash;
    }

    /// <summary>The finaliser of SplitMix64 (Steele, Lea and Flood, 2014).</summary>
    public static ulong Mix(ulong x)
    {
        x += 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
