namespace NewsArchive.Archive.Search.Stemming;

/// <summary>How far-fetched a derivation is: the sum of what each of its steps costs. Calibrated on the table of the tests; run it after a change.</summary>
internal static class Plausibility
{
    private const double Step = 1;
    private const double Rare = 1.6;
    private const double Short = 0.2;
    private const double Excluded = 4;
    private const double Unusual = 2.5;
    private const double Proclitic = 1.5;
    private const double Alone = 1.2;
    private const double Doubled = 1.2;

    // Of two roots of the same standing: mengurus is of urus, not kurus; peralatan of alat, not ralat; pencari of cari, not pencar.
    private const double Less = 0.3;

    public static double OfEnding(Ending ending) => (ending.Count * Step) + (ending.Derivation == "i" ? Less : 0);

    public static double OfOpening(Opening opening) =>
        Step + (opening.Unusual ? Unusual : 0) + (opening.Restored ? Less : 0) + (opening.Prefix is "ku" or "kau" ? Proclitic : 0) + (opening.Prefix.Length == 0 ? Doubled : 0)
        + (opening.LongNasal && !IsShortWord(opening.Rest) ? Excluded : 0);

    public static double OfRoot(string root) => (StemRoots.IsCommon(root) ? 0 : Rare) + (root.Length <= 3 ? Short : 0);

    /// <summary>Prefixes and suffixes that do not go together in one word: be- with -i, di- with -an, ke- with -i or -kan, me- with -an, se- with -i or -kan, te- with -an.</summary>
    public static double OfPairing(Opening[] openings, Ending ending)
    {
        if (openings.Length == 0) return 0;
        var outer = openings[0].Prefix;
        var excluded = (outer, ending.Derivation) switch
        {
            ("ber", "i") or ("di", "an") or ("ke", "i") or ("ke", "kan") or ("me", "an") or ("se", "i") or ("se", "kan") or ("ter", "an") => true,
            ("pe", "i") or ("pe", "kan") or ("ku", "an") or ("kau", "an") => true,
            _ => false,
        };
        if (excluded) return Excluded;
        // ke- alone makes few words (ketua, kehendak); with -an it makes most.
        return outer == "ke" && ending.Derivation.Length == 0 ? Alone : 0;
    }

    /// <summary>Whether a prefix may stand behind others: the inner ones of several are ber-, per-, ter-, ke-, se- and, in ke-pe-, pe-.</summary>
    public static bool MayFollow(Opening[] before, Opening next)
    {
        if (before.Length == 0) return true;
        if (next.Prefix is "di" or "me" or "ku" or "kau" or "nge") return before[^1].Prefix is "ku" or "kau" && next.Prefix != "di" && next.Prefix != "me" && next.Prefix != "nge";
        foreach (var opening in before)
        {
            if (opening.Prefix == next.Prefix) return false;
        }

        return (before[^1].Prefix, next.Prefix) switch
        {
            ("ber", "ke" or "per" or "pe" or "se") => true,
            ("ter", "ber" or "per" or "se") => true,
            ("ke", "ber" or "ter" or "se" or "per" or "pe") => true,
            ("se", "per" or "pe" or "ke" or "ber" or "ter") => true,
            ("di" or "ku" or "kau", "per" or "ber" or "ke" or "se" or "ter" or "pe") => true,
            ("me", "per" or "ber" or "ke" or "se" or "ter" or "pe") => true,
            ("pe", "ber" or "per" or "se" or "ke" or "ter") => true,
            ("per", "ke" or "se" or "ber") => true,
            (_, "") => true,
            _ => false,
        };
    }

    private static bool IsShortWord(string rest)
    {
        var vowels = 0;
        foreach (var c in rest)
        {
            if (c is 'a' or 'i' or 'u' or 'e' or 'o') vowels++;
        }

        return vowels <= 1;
    }
}
