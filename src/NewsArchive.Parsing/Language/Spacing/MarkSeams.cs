using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Language.Spacing;

/// <summary>Judges a mark between letters: "selesai.Dia" and "Jakarta,Senin" lost a space, "S.H." and "Rp1,5" did not.</summary>
/// <param name="words">The words that stand alone in the article.</param>
internal sealed class MarkSeams(ArticleWords words)
{
    private const int MinSide = 2;
    private const int MinSentenceEnd = 3;

    /// <param name="word">A word with its marks.</param>
    /// <param name="at">Where the mark stands in it.</param>
    public bool IsSeam(ReadOnlySpan<char> word, int at)
    {
        if (word[at] is not ('.' or ',' or '!' or '?')) return false;
        var left = LettersBefore(word, at);
        var right = LettersBehind(word, at);
        if (left.Length < MinSide || right.Length < MinSide || SeamWords.NameEndings.Contains(right)) return false;
        return word[at] == ',' ? char.IsLetter(left[0]) : IsSentenceEnd(left, right);
    }

    private bool IsSentenceEnd(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length < MinSentenceEnd || !char.IsLower(left[^1]) || !char.IsUpper(right[0]) || !char.IsLower(right[1]) || SeamWords.Abbreviations.Contains(left)) return false;
        if (SentenceOpeners.Words.Contains(right)) return true;
        return char.IsLower(left[0]) ? WordForms.IsKnown(left) || words.Contains(left) : WordForms.IsInflected(right);
    }

    private static ReadOnlySpan<char> LettersBefore(ReadOnlySpan<char> word, int at)
    {
        var start = at;
        while (start > 0 && char.IsLetter(word[start - 1])) start--;
        return word[start..at];
    }

    private static ReadOnlySpan<char> LettersBehind(ReadOnlySpan<char> word, int at)
    {
        var end = at + 1;
        while (end < word.Length && char.IsLetter(word[end])) end++;
        return word[(at + 1)..end];
    }
}
