using System.Collections.Frozen;

namespace NewsArchive.Archive.Search.Stemming;

/// <summary>
/// Finds the root of an Indonesian word. A word that is a root, a name or an exception stays or is looked up; of any other, every way to take
/// off suffixes and up to three prefixes is tried, and among those that leave a root the most plausible one wins.
/// </summary>
/// <remarks>
/// Affixes, their order and the pairs that exclude each other are those of Nazief and Adriani (1996) and of Asian, Williams and Tahaghoghi
/// ("Stemming Indonesian: A confix-stripping approach", 2007); what to do without a root in the list is in the spirit of Tala ("A study of
/// stemming effects on information retrieval in Bahasa Indonesia", 2003). Unlike those, it does not take the first root it meets, and so does
/// not depend on the order of its rules.
/// </remarks>
internal static class Stemmer
{
    private const int ShortestWord = 4;
    private const int LongestWord = 32;

    private static readonly FrozenDictionary<string, string> Exceptions = StemLists.ReadPairs("exceptions.txt").ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="word">Folded: lower case, letters and digits.</param>
    public static string Stem(string word)
    {
        if (Exceptions.TryGetValue(word, out var known)) return known;
        if (word.Length is < ShortestWord or > LongestWord || word.AsSpan().IndexOfAnyExceptInRange('a', 'z') >= 0) return Spelling.Canonical(word);
        if (StemRoots.Contains(word) || UnstemmedNames.Contains(word) || CompoundWords.Contains(word)) return Spelling.Canonical(word);
        return Spelling.Canonical(Derivation.Best(word) ?? Unknown.Strip(word) ?? word);
    }
}
