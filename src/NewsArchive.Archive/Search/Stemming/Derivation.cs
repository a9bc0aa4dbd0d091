namespace NewsArchive.Archive.Search.Stemming;

/// <summary>The ways a word may be derived from a root, and which of them is meant.</summary>
internal static class Derivation
{
    private const int MostPrefixes = 3;

    /// <summary>The root, or null where no way leads to one.</summary>
    public static string? Best(string word)
    {
        string? best = null;
        var bestCost = double.MaxValue;
        foreach (var (root, cost) in All(word))
        {
            if (cost > bestCost || (cost == bestCost && !IsBefore(root, best!))) continue;
            (best, bestCost) = (root, cost);
        }

        return best;
    }

    /// <summary>Every root within reach, with how far it is: see <see cref="Plausibility"/>. A root may come several times.</summary>
    public static IEnumerable<(string Root, double Cost)> All(string word)
    {
        foreach (var ending in SuffixRules.Split(word))
        {
            var cost = Plausibility.OfEnding(ending);
            foreach (var found in Walk(ending.Rest, [], ending, cost)) yield return found;
        }
    }

    private static IEnumerable<(string Root, double Cost)> Walk(string rest, Opening[] before, Ending ending, double cost)
    {
        if (IsRoot(rest)) yield return (rest, cost + Plausibility.OfRoot(rest) + Plausibility.OfPairing(before, ending));
        if (before.Length == MostPrefixes) yield break;
        foreach (var opening in PrefixRules.Split(rest))
        {
            if (opening.Rest.Length < 3 || !Plausibility.MayFollow(before, opening)) continue;
            foreach (var found in Walk(opening.Rest, [.. before, opening], ending, cost + Plausibility.OfOpening(opening))) yield return found;
        }
    }

    // Names are full of short rare roots: Pet-er, Dan-i, Mus-i.
    private static bool IsRoot(string rest) => rest.Length > 3 ? StemRoots.Contains(rest) || CompoundWords.Contains(rest) : StemRoots.IsCommon(rest);

    private static bool IsBefore(string root, string other) =>
        root.Length != other.Length ? root.Length > other.Length : string.CompareOrdinal(root, other) < 0;
}
