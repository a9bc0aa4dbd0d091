namespace NewsArchive.Parsing.Text;

/// <summary>Compares texts as scrapers leave them: case and spaces do not matter, all else does.</summary>
internal static class Loose
{
    /// <summary>How much of the text a phrase takes at its start, or 0 where the text does not begin with it.</summary>
    public static int MatchAtStart(ReadOnlySpan<char> text, ReadOnlySpan<char> phrase)
    {
        var at = 0;
        foreach (var expected in phrase)
        {
            if (expected == ' ') continue;
            while (at < text.Length && Characters.IsSpace(text[at])) at++;
            if (at == text.Length || !Same(text[at], expected)) return 0;
            at++;
        }

        return at;
    }

    /// <summary>Whether two texts have the same letters and digits in the same order, whatever their case and all else.</summary>
    public static bool SameLetters(ReadOnlySpan<char> text, ReadOnlySpan<char> other)
    {
        var at = 0;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c)) continue;
            while (at < other.Length && !char.IsLetterOrDigit(other[at])) at++;
            if (at == other.Length || !Same(c, other[at++])) return false;
        }

        while (at < other.Length && !char.IsLetterOrDigit(other[at])) at++;
        return at == other.Length;
    }

    private static bool Same(char a, char b) => a == b || char.ToUpperInvariant(a) == char.ToUpperInvariant(b) || (IsApostrophe(a) && IsApostrophe(b));

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`';
}
