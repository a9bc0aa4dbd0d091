using System.Collections.Frozen;

namespace NewsArchive.Archive.Search.Stemming;

/// <summary>
/// Words written in one that others write in two ("sepakbola", "pascapandemi"), also inside derived forms ("ditandatangani"): they are
/// found either way.
/// </summary>
internal static class CompoundWords
{
    private const int ShortestRest = 4;

    private static readonly FrozenDictionary<string, string> Listed = StemLists.ReadPairs("compounds.txt").ToFrozenDictionary(StringComparer.Ordinal);

    // Written apart by many, and together by the rules.
    private static readonly string[] Fronts =
        ["antar", "anti", "pasca", "pra", "non", "multi", "sub", "mikro", "makro", "eks", "ultra", "super", "semi", "kontra", "nir", "purna", "pro", "swa", "adi", "maha"];

    public static bool Contains(ReadOnlySpan<char> word) => Listed.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    /// <param name="stem">A stem.</param>
    /// <returns>The two words that it is written in apart, or null.</returns>
    public static (string First, string Second)? Split(string stem)
    {
        if (Listed.TryGetValue(stem, out var parts))
        {
            var plus = parts.IndexOf('+', StringComparison.Ordinal);
            return (parts[..plus], parts[(plus + 1)..]);
        }

        foreach (var front in Fronts)
        {
            if (stem.Length - front.Length < ShortestRest || !stem.StartsWith(front, StringComparison.Ordinal)) continue;
            if (StemRoots.Contains(stem) || UnstemmedNames.Contains(stem)) return null;
            var rest = stem[front.Length..];
            var root = Stemmer.Stem(rest);
            if (StemRoots.IsCommon(root)) return (front, rest);
        }

        return null;
    }
}
