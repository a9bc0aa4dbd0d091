using NewsArchive.Archive.Search.Analysis;

namespace NewsArchive.Archive.Duplicates;

/// <summary>A text as the set of its three words in a row, hashed: what texts with the same passages share.</summary>
internal static class Shingles
{
    /// <summary>Words of a shingle. Two find common phrases everywhere; four lose too much where single words were changed.</summary>
    public const int Words = 3;

    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    /// <summary>Hashes of a text's words, in order, whatever their case and marks.</summary>
    public static List<ulong> WordHashes(string text)
    {
        var tokens = new List<AnalyzedToken>(text.Length / 6);
        TextAnalyzer.Analyze(text, tokens);
        var hashes = new List<ulong>(tokens.Count);
        foreach (var token in tokens)
        {
            if (!token.Extra) hashes.Add(Hash(token.Text));
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
        var hash = FnvOffset;
        for (var i = index; i < index + Words; i++) hash = Mix(hash ^ words[i]);
        return hash;
    }

    /// <summary>All words in their order: equal for the same text.</summary>
    public static ulong OfAll(IReadOnlyList<ulong> words)
    {
        var hash = FnvOffset ^ (ulong)words.Count;
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

    // FNV-1a: strings' own hash codes differ from run to run.
    private static ulong Hash(string word)
    {
        var hash = FnvOffset;
        foreach (var c in word) hash = (hash ^ c) * FnvPrime;
        return hash;
    }
}
