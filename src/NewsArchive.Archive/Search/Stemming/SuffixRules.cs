namespace NewsArchive.Archive.Search.Stemming;

/// <summary>What may hang at a word's end, outermost last: derivation (-kan, -an, -i), possessive (-ku, -mu, -nya), particle (-lah, -kah, -tah, -pun).</summary>
internal static class SuffixRules
{
    private static readonly string[] Particles = ["", "lah", "kah", "tah", "pun"];
    private static readonly string[] Possessives = ["", "ku", "mu", "nya"];
    private static readonly string[] Derivations = ["", "kan", "an", "i"];

    /// <summary>Every way to take them off that leaves a word, the fewest first of each kind.</summary>
    public static IEnumerable<Ending> Split(string word)
    {
        foreach (var particle in Particles)
        {
            if (!Leaves(word, particle)) continue;
            var bare = word[..^particle.Length];
            foreach (var possessive in Possessives)
            {
                if (!Leaves(bare, possessive)) continue;
                var owned = bare[..^possessive.Length];
                foreach (var derivation in Derivations)
                {
                    if (!Leaves(owned, derivation)) continue;
                    yield return new Ending(owned[..^derivation.Length], derivation, Count(particle) + Count(possessive) + Count(derivation));
                }
            }
        }
    }

    private static bool Leaves(string word, string suffix) =>
        word.Length - suffix.Length >= 3 && word.EndsWith(suffix, StringComparison.Ordinal);

    private static int Count(string suffix) => suffix.Length == 0 ? 0 : 1;
}

/// <param name="Rest">The word without the suffixes.</param>
/// <param name="Derivation">"kan", "an", "i" or "".</param>
/// <param name="Count">How many suffixes were taken off.</param>
internal readonly record struct Ending(string Rest, string Derivation, int Count);
