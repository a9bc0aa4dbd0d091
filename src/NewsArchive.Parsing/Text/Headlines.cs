namespace NewsArchive.Parsing.Text;

/// <summary>Tells headlines from sentences by how Indonesian outlets set them: title case, no full stop at the end.</summary>
internal static class Headlines
{
    /// <summary>Longest headline, in characters. Of 2,100 related titles looked at, the longest had 148.</summary>
    public const int MaxLength = 170;

    // Share of content words that begin with a capital. Sentences of the labelled texts stay below 0.6, headlines above 0.8.
    private const double TitleCaseShare = 0.72;

    /// <summary>Words that title case leaves small.</summary>
    public static readonly WordList SmallWords = WordList.Of("""
        a adalah agar akan and at atau atas bagi bak by dan dalam dari demi dengan di for gegara hingga in ini itu jadi juga kala
        karena ke kepada lalu lewat oleh of on or pada para per saat sampai sang sebagai secara sejak serta si soal sudah
        tak tapi tentang terhadap the tidak tanpa to untuk usai via vs with yang
        """);

    public static bool IsTitleCase(ReadOnlySpan<char> text) => CapitalShare(text, out var words) >= TitleCaseShare && words > 0;

    /// <summary>Short, title case, and not ended like a sentence.</summary>
    public static bool LooksLikeOne(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= MaxLength && !EndsWithStop(text) && IsTitleCase(text);

    /// <summary>Whether the text ends with the full stop (or comma, or colon) that headlines lack.</summary>
    public static bool EndsWithStop(ReadOnlySpan<char> text)
    {
        var i = text.Length - 1;
        while (i >= 0 && Characters.IsCloser(text[i])) i--;
        return i >= 0 && text[i] is '.' or ',' or ';' or ':' or '…' && !text.EndsWith("...");
    }

    /// <param name="contentWords">How many words are neither small words nor numbers.</param>
    public static double CapitalShare(ReadOnlySpan<char> text, out int contentWords)
    {
        var capitals = 0;
        contentWords = 0;
        var words = new Words(text);
        while (words.MoveNext())
        {
            var word = Words.Bare(words.Current);
            if (word.IsEmpty || char.IsAsciiDigit(word[0]) || (char.IsLower(word[0]) && SmallWords.Contains(word))) continue;
            contentWords++;
            if (!char.IsLower(word[0]) || HasInnerCapital(word)) capitals++;
        }

        return contentWords == 0 ? 0 : (double)capitals / contentWords;
    }

    // "iPhone", "detikOto", "eFishery": capital enough.
    private static bool HasInnerCapital(ReadOnlySpan<char> word)
    {
        foreach (var c in word[1..])
        {
            if (char.IsUpper(c)) return true;
        }

        return false;
    }
}
