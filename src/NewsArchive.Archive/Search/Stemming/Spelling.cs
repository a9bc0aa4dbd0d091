using System.Collections.Frozen;

namespace NewsArchive.Archive.Search.Stemming;

/// <summary>Words that are spelt in two ways: the old or common one and the one of the dictionary ("sholat", "salat").</summary>
internal static class Spelling
{
    private static readonly FrozenDictionary<string, string> Variants = StemLists.ReadPairs("spellings.txt").ToFrozenDictionary(StringComparer.Ordinal);

    public static string Canonical(string root) => Variants.GetValueOrDefault(root, root);
}
