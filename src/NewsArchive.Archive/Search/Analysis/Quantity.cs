namespace NewsArchive.Archive.Search.Analysis;

/// <summary>Amounts written without a space: "Rp1,5", "119km". Names with digits ("LQ45", "B20") stay whole.</summary>
internal static class Quantity
{
    private const int LongestMark = 4;

    private static readonly string[] Currencies = ["rp", "idr", "usd", "us", "sgd", "rm", "eur", "aud", "jpy", "hkd", "gbp"];

    private static readonly string[] Units =
        ["m", "km", "cm", "mm", "kg", "gr", "gb", "mb", "tb", "ghz", "mhz", "mah", "mp", "kw", "mw", "kwh", "cc", "hp", "ha", "rb", "ribu", "jt", "juta", "miliar", "triliun", "km2", "m2", "m3", "wib", "wita", "wit", "an"];

    /// <returns>Where the second half begins, or 0.</returns>
    public static int SplitAt(ReadOnlySpan<char> run)
    {
        if (run.Length < 2) return 0;
        if (char.IsAsciiDigit(run[0]))
        {
            var digits = run.IndexOfAnyExceptInRange('0', '9');
            return digits > 0 && run.Length - digits <= 8 && IsAny(run[digits..], Units) ? digits : 0;
        }

        var letters = run.IndexOfAnyInRange('0', '9');
        return letters is > 0 and <= LongestMark && IsAny(run[..letters], Currencies) ? letters : 0;
    }

    private static bool IsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
