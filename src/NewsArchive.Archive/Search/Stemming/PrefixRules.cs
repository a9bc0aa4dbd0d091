namespace NewsArchive.Archive.Search.Stemming;

/// <summary>
/// The prefixes of Indonesian with their nasal assimilation: each way to take one off a word, with the consonant put back that it swallows
/// (menyapu: sapu, mengirim: kirim, memukul: pukul, menari: tari). The table of rules is that of Nazief and Adriani (1996) with the additions of
/// Asian, Williams and Tahaghoghi ("Stemming Indonesian", 2005) and Arifin, Mahendra and Ciptaningtyas (2009), written anew.
/// </summary>
internal static class PrefixRules
{
    public static IEnumerable<Opening> Split(string word)
    {
        if (word.Length < 4) yield break;
        if (word[1] == 'e' && word[0] == word[2] && !IsVowel(word[0])) yield return new Opening("", word[2..]);
        switch (word[0])
        {
            case 'd' when word[1] == 'i':
                yield return new Opening("di", word[2..]);
                break;
            case 'k' when word[1] == 'e':
                yield return new Opening("ke", word[2..]);
                if (word.StartsWith("ketidak", StringComparison.Ordinal)) yield return new Opening("ke", word[7..]);
                break;
            case 's' when word[1] == 'e':
                yield return new Opening("se", word[2..]);
                break;
            case 'k' when word[1] == 'u':
                yield return new Opening("ku", word[2..]);
                break;
            case 'k' when word.StartsWith("kau", StringComparison.Ordinal):
                yield return new Opening("kau", word[3..]);
                break;
            case 'b' when word[1] == 'e':
                foreach (var opening in WithLiquid(word, "ber", "ajar")) yield return opening;
                break;
            case 't' when word[1] == 'e':
                foreach (var opening in WithLiquid(word, "ter", "anjur")) yield return opening;
                break;
            case 'm' when word[1] == 'e':
                foreach (var opening in Nasal(word, "me")) yield return opening;
                break;
            case 'p' when word[1] == 'e':
                foreach (var opening in WithLiquid(word, "per", "ajar")) yield return opening;
                foreach (var opening in Nasal(word, "pe")) yield return opening;
                break;
            case 'n' when word.StartsWith("nge", StringComparison.Ordinal):
                yield return new Opening("nge", word[3..]);
                break;
        }
    }

    /// <summary>ber-, ter-, per-: they lose their r before another (be-rencana, be-kerja) and have l before one root (bel-ajar).</summary>
    private static IEnumerable<Opening> WithLiquid(string word, string prefix, string liquidRoot)
    {
        if (word.StartsWith(prefix, StringComparison.Ordinal)) yield return new Opening(prefix, word[3..]);
        var rest = word[2..];
        if (rest[0] == 'r' || (rest.Length > 3 && rest.AsSpan(1, 2).SequenceEqual("er"))) yield return new Opening(prefix, rest, Restored: true);
        if (rest[0] == 'l' && rest.AsSpan(1).StartsWith(liquidRoot)) yield return new Opening(prefix, rest[1..]);
    }

    private static IEnumerable<Opening> Nasal(string word, string prefix)
    {
        var rest = word[2..];
        if (rest.StartsWith("nge", StringComparison.Ordinal) && rest.Length > 5) yield return new Opening(prefix, rest[3..], LongNasal: true);
        if (rest.StartsWith("ng", StringComparison.Ordinal) && rest.Length > 4)
        {
            yield return new Opening(prefix, rest[2..]);
            if (IsVowel(rest[2]) || rest[2] is 'r' or 'l') yield return new Opening(prefix, "k" + rest[2..], Restored: true);
        }
        else if (rest.StartsWith("ny", StringComparison.Ordinal) && rest.Length > 4 && IsVowel(rest[2]))
        {
            yield return new Opening(prefix, "s" + rest[2..]);
            yield return new Opening(prefix, "c" + rest[2..], Unusual: true);
        }
        else if (rest[0] == 'm' && rest.Length > 3)
        {
            if (IsVowel(rest[1]) || rest[1] == 'r') yield return new Opening(prefix, "p" + rest[1..]);
            if (!IsVowel(rest[1])) yield return new Opening(prefix, rest[1..]);
        }
        else if (rest[0] == 'n' && rest.Length > 3)
        {
            if (IsVowel(rest[1])) yield return new Opening(prefix, "t" + rest[1..]);
            else yield return new Opening(prefix, rest[1..]);
        }

        // me- before l, r, w, y and nasals; pe- before any consonant (pe-tani, pe-tinju).
        if (rest[0] is 'l' or 'r' or 'w' or 'y' or 'm' or 'n') yield return new Opening(prefix, rest, Restored: prefix == "pe" && rest[0] == 'r');
        else if (!IsVowel(rest[0])) yield return new Opening(prefix, rest, Unusual: prefix == "me");
    }

    private static bool IsVowel(char c) => c is 'a' or 'i' or 'u' or 'e' or 'o';
}

/// <param name="Prefix">di, ke, se, ku, kau, ber, ter, per, me, pe or nge, without its nasal; "" for the first consonant said twice (be-batu-an).</param>
/// <param name="Rest">The word without it.</param>
/// <param name="Restored">Whether its first letter was swallowed by the prefix, and another word may begin with the one behind it.</param>
/// <param name="LongNasal">menge-, penge-: stand before short words only (menge-bom).</param>
/// <param name="Unusual">Not by the rules, but it occurs.</param>
internal readonly record struct Opening(string Prefix, string Rest, bool Restored = false, bool LongNasal = false, bool Unusual = false);
