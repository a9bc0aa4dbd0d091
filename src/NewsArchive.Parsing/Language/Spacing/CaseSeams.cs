using NewsArchive.Parsing.Publishers;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Language.Spacing;

/// <summary>Judges a small letter followed by a capital: "digelarJuventus" lost a space, "YouTube" did not.</summary>
/// <param name="words">The words that stand alone in the article.</param>
internal sealed class CaseSeams(ArticleWords words)
{
    private const int MinKnownWord = 4;
    private const int MinName = 3;
    private const int MinInflected = 6;

    // A word printed this often in one article is a name of its own, whatever its halves.
    private const int NameOfItsOwn = 3;

    /// <param name="run">The letters and digits around the seam.</param>
    /// <param name="left">The part before the seam.</param>
    /// <param name="right">The part behind it, up to the next seam.</param>
    /// <param name="rightStart">Where the right part begins in the run.</param>
    public bool IsSeam(ReadOnlySpan<char> run, ReadOnlySpan<char> left, ReadOnlySpan<char> right, int rightStart)
    {
        if (CamelCaseNames.Contains(run) || SeamWords.SacredEndings.Contains(right)) return false;
        if (IsPrice(left, right)) return true;
        if (!IsLikeName(right)) return false;
        return char.IsLower(left[0]) ? FollowsLower(run, left, right) : FollowsCapital(run, left, right, rightStart);
    }

    private bool FollowsLower(ReadOnlySpan<char> run, ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left is "di" or "ke") return IsKnownName(right) && !WordForms.IsKnown(right);
        if (SeamWords.BeforeNames.Contains(left)) return !TakesSmallLetter(left, right);
        if (left.Length < MinKnownWord || words.Count(run) >= NameOfItsOwn || EndsWithBrandFront(left) || TakesSmallLetter(left, right)) return false;
        if (left.Length >= MinInflected && WordForms.IsInflected(left)) return true;

        // That the left part stands alone is not enough: so do the halves of "reviewRating" where a page's code leaked into the text.
        return WordForms.IsKnown(left) && IsKnownName(right);
    }

    private bool FollowsCapital(ReadOnlySpan<char> run, ReadOnlySpan<char> left, ReadOnlySpan<char> right, int rightStart)
    {
        if (SeamWords.Citing.Contains(left)) return true;
        if (words.Count(run) >= NameOfItsOwn) return false;
        if (right is "Tbk") return true;
        return SeamWords.Titles.Contains(left) && rightStart == left.Length && IsKnownName(right);
    }

    // "didetikBali" is "di detikBali": the brand's front may itself be glued to what stands before it.
    private static bool EndsWithBrandFront(ReadOnlySpan<char> left) => SeamWords.BrandFronts.Contains(left)
        || left.EndsWith("detik", StringComparison.Ordinal) || left.EndsWith("kumparan", StringComparison.Ordinal);

    // "modeliPhone" is "model iPhone": the small letter belongs to the name behind it.
    private bool TakesSmallLetter(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left[^1] is not ('i' or 'e' or 'x')) return false;
        if (left[^1] is 'i' && SeamWords.BehindSmallI.Contains(right)) return true;
        if (right.Length >= ArticleWords.MaxLength) return true;
        Span<char> name = stackalloc char[right.Length + 1];
        name[0] = left[^1];
        right.CopyTo(name[1..]);
        return words.Contains(name);
    }

    private bool IsKnownName(ReadOnlySpan<char> right) => words.Contains(right) || Gazetteer.Contains(right);

    // "JanuariRp142"
    private bool IsPrice(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => right.Length > 2 && right.StartsWith("Rp", StringComparison.Ordinal) && char.IsAsciiDigit(right[2])
        && left.Length >= MinKnownWord && (WordForms.IsKnown(left) || words.Contains(left));

    // A capital and small letters, or an acronym; digits may follow ("Liputan6").
    private static bool IsLikeName(ReadOnlySpan<char> right)
    {
        if (right.Length < MinName) return false;
        foreach (var c in right[..MinName])
        {
            if (!char.IsLetter(c)) return false;
        }

        return true;
    }
}
