namespace NewsArchive.Parsing.Language.Spacing;

/// <summary>Whether a word is Indonesian: a root, or a root with the affixes the language allows, read generously.</summary>
internal static class WordForms
{
    // "mempertanggungjawabkannya" has 25 letters; nothing longer is looked at, which bounds the look-ups for a word.
    private const int MaxLength = 28;
    private const int MinRoot = 3;
    private const int MaxPrefixes = 3;

    private static readonly string[] Particles = ["lah", "kah", "pun", "tah"];
    private static readonly string[] Possessives = ["nya", "ku", "mu"];
    private static readonly string[] Derivations = ["kan", "an", "i"];

    // A prefix, and the letter that it takes from the root's beginning ("menulis", from "tulis").
    private static readonly (string Prefix, char Lost)[] Prefixes =
    [
        ("menge", ' '), ("penge", ' '), ("meny", 's'), ("peny", 's'), ("meng", ' '), ("meng", 'k'), ("peng", ' '), ("peng", 'k'),
        ("mem", ' '), ("mem", 'p'), ("pem", ' '), ("pem", 'p'), ("men", ' '), ("men", 't'), ("pen", ' '), ("pen", 't'),
        ("ber", ' '), ("ter", ' '), ("per", ' '), ("bel", ' '), ("pel", ' '), ("antar", ' '), ("non", ' '), ("pra", ' '), ("pasca", ' '), ("multi", ' '), ("maha", ' '), ("me", ' '), ("be", ' '), ("te", ' '), ("pe", ' '),
        ("di", ' '), ("ke", ' '), ("se", ' '), ("ku", ' '), ("kau", ' '),
    ];

    /// <param name="word">A word in any case.</param>
    public static bool IsKnown(ReadOnlySpan<char> word) => word.Length is >= MinRoot and <= MaxLength && (RootWords.Contains(word) || IsInflected(word));

    /// <summary>Whether the word is a root with affixes rather than a bare root.</summary>
    public static bool IsInflected(ReadOnlySpan<char> word)
    {
        if (word.Length is <= MinRoot or > MaxLength || RootWords.Contains(word)) return false;
        if (EndsStem(word)) return true;
        foreach (var particle in Particles)
        {
            if (word.EndsWith(particle, StringComparison.OrdinalIgnoreCase) && EndsPossessive(word[..^particle.Length])) return true;
        }

        return EndsPossessive(word);
    }

    private static bool EndsPossessive(ReadOnlySpan<char> word)
    {
        if (EndsStem(word)) return true;
        foreach (var possessive in Possessives)
        {
            if (word.EndsWith(possessive, StringComparison.OrdinalIgnoreCase) && EndsStem(word[..^possessive.Length])) return true;
        }

        return false;
    }

    private static bool EndsStem(ReadOnlySpan<char> word)
    {
        if (IsPrefixed(word, MaxPrefixes)) return true;
        foreach (var derivation in Derivations)
        {
            if (word.EndsWith(derivation, StringComparison.OrdinalIgnoreCase) && IsPrefixed(word[..^derivation.Length], MaxPrefixes)) return true;
        }

        return false;
    }

    private static bool IsPrefixed(ReadOnlySpan<char> word, int prefixesLeft)
    {
        if (word.Length < MinRoot) return false;
        if (RootWords.Contains(word)) return true;
        if (prefixesLeft == 0) return false;
        foreach (var (prefix, lost) in Prefixes)
        {
            if (!word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = word[prefix.Length..];
            if (lost == ' ' ? IsPrefixed(rest, prefixesLeft - 1) : IsRoot(lost, rest)) return true;
        }

        return false;
    }

    private static bool IsRoot(char first, ReadOnlySpan<char> rest)
    {
        if (rest.Length < MinRoot - 1) return false;
        Span<char> root = stackalloc char[MaxLength];
        root[0] = first;
        rest.CopyTo(root[1..]);
        return RootWords.Contains(root[..(rest.Length + 1)]);
    }
}
