namespace NewsArchive.Parsing.Text;

/// <summary>Chooses few fragments so that each of many phrases holds one of them: fewer and rarer fragments are found faster.</summary>
/// <remarks>
/// Greedy set cover. The costs are those of the vectorised search over Indonesian news, in nanoseconds a character: what each
/// further fragment takes, and what each place takes where the search has to look closer, or stops, by how frequent letters
/// and groups of letters are. After a change of phrases nothing needs to be re-tuned; after a change of the base library's
/// search, run <c>parse --stages</c>.
/// </remarks>
internal static class FragmentChoice
{
    private const int ShortestFragment = 3;
    private const int LongestFragment = 8;

    private const double CostOfFragment = 0.011;
    private const double CostOfLook = 10;
    private const double CostOfStop = 40;

    // Letters taken one by one say "eng" is rarer than it is by far.
    private const double ShareOfCommonTriple = 0.001;

    // Letters follow each other more often than chance has it.
    private const double Affinity = 4;

    /// <summary>Fragments, and the phrases each stands for with the offset of the fragment in the phrase.</summary>
    /// <param name="phrases">Phrases of two characters or more. Their first character is in no fragment: its case may differ.</param>
    /// <param name="reach">How many characters of a phrase, the first included, may be in fragments.</param>
    public static Dictionary<string, List<(string Phrase, int Offset)>> Cover(IEnumerable<string> phrases, int reach)
    {
        var left = phrases.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var chosen = new Dictionary<string, List<(string Phrase, int Offset)>>(StringComparer.Ordinal);
        while (left.Count > 0)
        {
            var fragment = Cheapest(left, reach);
            chosen[fragment] = [.. left.Select(p => (p, Offset: Find(p, fragment, reach))).Where(p => p.Offset > 0)];
            left.RemoveAll(p => Find(p, fragment, reach) > 0);
        }

        return chosen;
    }

    private static string Cheapest(List<string> phrases, int reach) => phrases
        .SelectMany(p => Fragments(p[..Math.Min(p.Length, reach)]).Distinct(StringComparer.Ordinal))
        .GroupBy(f => f, StringComparer.Ordinal)
        .MinBy(g => (Cost(g.Key) / g.Count(), -g.Key.Length))!.Key;

    private static int Find(string phrase, string fragment, int reach) => phrase.IndexOf(fragment, 1, Math.Min(phrase.Length, reach) - 1, StringComparison.Ordinal);

    private static IEnumerable<string> Fragments(string phrase)
    {
        if (phrase.Length <= ShortestFragment) yield return phrase[1..];
        for (var start = 1; start < phrase.Length; start++)
        {
            for (var length = ShortestFragment; length <= LongestFragment && start + length <= phrase.Length; length++) yield return phrase.Substring(start, length);
        }
    }

    /// <summary>The search compares three characters at once, looks closer where they stand, and stops where all of the fragment does.</summary>
    private static double Cost(string fragment)
    {
        var seen = 1.0;
        foreach (var c in fragment.AsSpan(0, Math.Min(fragment.Length, ShortestFragment))) seen *= Frequency(c);
        if (fragment.Length >= ShortestFragment && CommonTriples.Contains(fragment[..ShortestFragment])) seen = Math.Max(seen, ShareOfCommonTriple);
        var found = seen;
        foreach (var c in fragment.AsSpan(Math.Min(fragment.Length, ShortestFragment))) found *= Math.Min(1, Frequency(c) * Affinity);
        return CostOfFragment + CostOfLook * seen + CostOfStop * found;
    }

    /// <summary>Share of a character in Indonesian news.</summary>
    private static double Frequency(char c) => c switch
    {
        'a' => 0.17,
        ' ' => 0.13,
        'n' => 0.08,
        'e' or 'i' => 0.07,
        't' or 'r' or 'k' or 'u' or 's' => 0.042,
        'd' or 'm' or 'l' or 'g' or 'p' => 0.03,
        'b' or 'h' or 'o' => 0.02,
        'y' or 'j' or 'c' => 0.008,
        'w' or 'f' or 'v' => 0.003,
        _ => 0.001,
    };
}
