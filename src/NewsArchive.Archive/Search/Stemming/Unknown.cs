namespace NewsArchive.Archive.Search.Stemming;

/// <summary>
/// Words without a root in the list: new words and names. Only what cannot well be part of the word is taken off: -nya, and di-...-kan and
/// its like, which no name has.
/// </summary>
internal static class Unknown
{
    private const int ShortestRest = 4;

    /// <returns>The rest, or null where nothing is taken off.</returns>
    public static string? Strip(string word)
    {
        if (Loan(word) is { } loan) return loan;
        var rest = word;
        if (rest.EndsWith("lah", StringComparison.Ordinal) && rest.EndsWith("nyalah", StringComparison.Ordinal)) rest = rest[..^3];
        if (rest.EndsWith("nya", StringComparison.Ordinal) && rest.Length - 3 >= ShortestRest) rest = rest[..^3];
        if (!ReferenceEquals(rest, word) && (StemRoots.Contains(rest) || UnstemmedNames.Contains(rest))) return rest;
        var verb = Verb(rest);
        return verb ?? (ReferenceEquals(rest, word) ? null : rest);
    }

    /// <summary>
    /// Loan words of -isasi and -isme that are in no list ("finalisasi", "hilirisasi"). Those in the list of roots have meanings of their own:
    /// "sosialisasi" is not about what is social.
    /// </summary>
    private static string? Loan(string word)
    {
        foreach (var suffix in (ReadOnlySpan<string>)["isasi", "isme"])
        {
            if (word.EndsWith(suffix, StringComparison.Ordinal) && StemRoots.IsCommon(word[..^suffix.Length])) return word[..^suffix.Length];
        }

        return null;
    }

    private static string? Verb(string word)
    {
        var suffix = word.EndsWith("kan", StringComparison.Ordinal) ? 3 : 0;
        if (suffix == 0) return null;
        var stem = word[..^suffix];
        foreach (var prefix in (ReadOnlySpan<string>)["di", "meng", "mem", "men", "me"])
        {
            if (stem.StartsWith(prefix, StringComparison.Ordinal) && stem.Length - prefix.Length >= ShortestRest) return stem[prefix.Length..];
        }

        return null;
    }
}
