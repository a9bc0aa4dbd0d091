using NewsArchive.Parsing.Publishers;

namespace NewsArchive.Parsing.Language.Spacing;

/// <summary>Splits small letters that hold two words: "penyediaanrumah", "kepadadetikcom", "Israelterhadap".</summary>
/// <param name="words">The words that stand alone in the article.</param>
/// <param name="losesSpaces">Whether the article is already known to have lost spaces.</param>
internal sealed class LowerSeams(ArticleWords words, bool losesSpaces)
{
    private const int MinLength = 8;
    private const int MinWord = 4;
    private const int MinFunctionWord = 4;
    private const int MaxLength = 40;
    private const int MinInflected = 7;

    /// <summary>Where the second word begins; 0 where the part is one word, or where more than one split fits.</summary>
    public int Split(ReadOnlySpan<char> part)
    {
        if (part.Length is < MinLength or > MaxLength || !IsPlain(part)) return 0;
        var found = 0;
        for (var i = MinFunctionWord; i <= part.Length - MinFunctionWord; i++)
        {
            if (!(char.IsUpper(part[0]) ? IsNameAndWord(part[..i], part[i..]) : IsTwoWords(part[..i], part[i..]))) continue;
            if (found > 0) return 0;
            found = i;
        }

        // Asked last because it is the dearest question, and few words come so far.
        return found == 0 || words.Count(part) > 1 || WordForms.IsKnown(part) ? 0 : found;
    }

    private static bool IsPlain(ReadOnlySpan<char> part)
    {
        foreach (var c in part[1..])
        {
            if (!char.IsAsciiLetterLower(c)) return false;
        }

        return char.IsAsciiLetter(part[0]);
    }

    private bool IsNameAndWord(ReadOnlySpan<char> name, ReadOnlySpan<char> word) =>
        (words.Contains(name) || Gazetteer.Contains(name)) && SeamWords.FollowNames(word);

    private bool IsTwoWords(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        // "pertanyaanpertanyaan" lost a hyphen, not a space.
        if (left.SequenceEqual(right)) return false;
        if (SeamWords.Function.Contains(left)) return IsOutlet(right) || (IsWord(right) && HasEvidence(right));
        if (SeamWords.Function.Contains(right)) return IsWord(left) && HasEvidence(left);
        return left.Length >= MinInflected && right.Length >= MinWord && words.Contains(left) && words.Contains(right) && WordForms.IsInflected(left) && WordForms.IsKnown(right);
    }

    private bool HasEvidence(ReadOnlySpan<char> word) => losesSpaces || words.Contains(word);

    private bool IsWord(ReadOnlySpan<char> word) => word.Length >= MinWord && (WordForms.IsKnown(word) || words.Contains(word));

    private static bool IsOutlet(ReadOnlySpan<char> word)
    {
        foreach (var outlet in SeamWords.LowerCaseOutlets)
        {
            if (word.SequenceEqual(outlet)) return true;
        }

        return false;
    }
}
