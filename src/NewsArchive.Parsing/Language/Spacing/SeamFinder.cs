using System.Buffers;
using System.Globalization;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Language.Spacing;

/// <summary>Finds the places inside a word where a space was lost, in order.</summary>
/// <param name="words">The words that stand alone in the article.</param>
/// <param name="losesSpaces">Whether the article is already known to have lost spaces.</param>
internal sealed class SeamFinder(ArticleWords words, bool losesSpaces)
{
    /// <summary>The shortest glue looked for: "keBali", "ada,dia".</summary>
    public const int MinLength = 5;

    // Addresses, accounts, hashtags, paths, formulas: nothing inside them is ours to change.
    private static readonly SearchValues<char> Technical = SearchValues.Create("@#/\\_=&~<>{}|^*+$%");

    // Of the data of a page that leaked into the text: "datePublished":
    private const string FieldEnd = "\":";

    private readonly CaseSeams _case = new(words);
    private readonly MarkSeams _marks = new(words);
    private readonly LowerSeams _lower = new(words, losesSpaces);

    /// <param name="word">A word with its marks.</param>
    /// <param name="start">Where it begins in its text.</param>
    /// <param name="seams">Takes the offsets before which a space belongs.</param>
    public void Find(ReadOnlySpan<char> word, int start, List<int> seams)
    {
        if (word.ContainsAny(Technical) || word.Contains(FieldEnd, StringComparison.Ordinal) || HoldsHostName(word)) return;
        for (var i = 0; i < word.Length;)
        {
            if (!char.IsLetterOrDigit(word[i]))
            {
                if (_marks.IsSeam(word, i)) seams.Add(start + i + 1);
                i++;
                continue;
            }

            var end = i + 1;
            while (end < word.Length && char.IsLetterOrDigit(word[end])) end++;
            if (end - i >= MinLength && !IsBound(word, i, end)) FindInRun(word[i..end], start + i, seams);
            i = end;
        }
    }

    // Letters beside a hyphen or an apostrophe are part of a larger word: "ciri-ciri", "Qur'an".
    private static bool IsBound(ReadOnlySpan<char> word, int start, int end) =>
        (start > 0 && Binds(word[start - 1])) || (end < word.Length - 1 && Binds(word[end]) && char.IsLetterOrDigit(word[end + 1]));

    private static bool Binds(char c) =>
        c is '\'' or '’' or '‘' or '`' || Characters.IsDash(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    private void FindInRun(ReadOnlySpan<char> run, int start, List<int> seams)
    {
        var partStart = Companies.LengthOfGluedForm(run);
        var company = partStart;
        if (company > 0) seams.Add(start + company);
        var tail = ReadOnlySpan<char>.Empty;
        for (var i = partStart + 1; i <= run.Length; i++)
        {
            if (i < run.Length && !(char.IsUpper(run[i]) && char.IsLower(run[i - 1]))) continue;
            var part = run[partStart..i];
            var split = _lower.Split(part);
            var head = split == 0 ? part : part[..split];
            if (partStart > company && _case.IsSeam(run, tail, head, partStart)) seams.Add(start + partStart);
            if (split > 0) seams.Add(start + partStart + split);
            tail = part[split..];
            partStart = i;
        }
    }

    private static bool HoldsHostName(ReadOnlySpan<char> word)
    {
        if (!word.Contains('.')) return false;
        for (var i = 0; i < word.Length; i++)
        {
            // "lowongankerja.daftar": a small letter behind the dot, as in the addresses that hoaxes spread.
            if (word[i] == '.' && i > 0 && i < word.Length - 1 && char.IsLetterOrDigit(word[i - 1]) && char.IsLower(word[i + 1])) return true;
            if (char.IsAsciiLetterOrDigit(word[i]) && (i == 0 || !char.IsAsciiLetterOrDigit(word[i - 1])) && HostNames.MatchAtStart(word[i..]) > 0) return true;
        }

        return false;
    }
}
