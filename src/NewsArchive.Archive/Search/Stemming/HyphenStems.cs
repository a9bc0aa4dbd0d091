using System.Collections.Frozen;

namespace NewsArchive.Archive.Search.Stemming;

/// <summary>Roots of words in two or three parts with hyphens: reduplications, and affixes that stand apart.</summary>
internal static class HyphenStems
{
    private static readonly FrozenDictionary<string, string> Rhymes = StemLists.ReadPairs("rhymes.txt").ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Clitics = new[] { "nya", "ku", "mu", "lah", "kah", "pun", "an", "kan", "i" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Prefixes =
        new[] { "di", "me", "mem", "men", "meng", "meny", "menge", "ber", "ter", "ke", "se", "pe", "pem", "pen", "peng", "per", "nge", "ku" }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="first">Folded.</param>
    /// <param name="third">Empty where there are two parts.</param>
    /// <returns>Null where the parts are words of their own.</returns>
    public static string? Of(string first, string second, string third)
    {
        if (first.Length == 0 || second.Length == 0) return null;
        if (third.Length > 0)
        {
            if (!Clitics.Contains(third)) return null;
            return Prefixes.Contains(first) ? Stemmer.Stem(second) : Of(first, second, "");
        }

        if (Clitics.Contains(second)) return Stemmer.Stem(first);
        if (Prefixes.Contains(first)) return Stemmer.Stem(second);
        if (first.Length < 2 || !char.IsAsciiLetter(first[0])) return null;
        return Rhymes.GetValueOrDefault(first + "-" + second) ?? Doubled(first, second);
    }

    private static string? Doubled(string first, string second)
    {
        if (string.Equals(first, second, StringComparison.Ordinal)) return Stemmer.Stem(first);
        var a = Stemmer.Stem(first);
        if (string.Equals(a, Stemmer.Stem(second), StringComparison.Ordinal)) return a;

        // Both halves share the beginning of what they derive from: meniru-nirukan, perundang-undangan, kebarat-baratan.
        if (second.Length < 4 || first.Length < 3) return null;
        foreach (var prefix in (ReadOnlySpan<string>)["me", "pe", "ke"])
        {
            if (first.StartsWith(prefix, StringComparison.Ordinal) && string.Equals(Stemmer.Stem(prefix + second), a, StringComparison.Ordinal)) return a;
        }

        if (second.StartsWith(first, StringComparison.Ordinal)) return a;
        return first.Length > 4 && first.EndsWith(second, StringComparison.Ordinal) && first.Length - second.Length <= 5 ? Stemmer.Stem(second) : null;
    }
}
