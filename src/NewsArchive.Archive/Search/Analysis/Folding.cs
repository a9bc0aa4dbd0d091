using System.Globalization;
using System.Text;

namespace NewsArchive.Archive.Search.Analysis;

/// <summary>
/// Makes one of what readers take for the same letters: lower case, full-width and compatibility forms, diacritics (Unicode NFKD without
/// its marks), the letters of Europe that decompose into nothing, digits of any script.
/// </summary>
internal static class Folding
{
    /// <summary>The letters and digits of a text, folded; everything else is left out. At most <see cref="TextAnalyzer.MaxWordLength"/> characters.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        Span<char> buffer = stackalloc char[TextAnalyzer.MaxWordLength];
        var length = FoldAscii(text, buffer);
        return length >= 0 ? new string(buffer[..length]) : FoldAny(text);
    }

    /// <returns>Characters written; -1 where the text is not ASCII.</returns>
    public static int FoldAscii(ReadOnlySpan<char> text, Span<char> folded)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (c >= 0x80) return -1;
            if (length < folded.Length && char.IsAsciiLetterOrDigit(c)) folded[length++] = (char)(char.IsAsciiLetterUpper(c) ? c | 0x20 : c);
        }

        return length;
    }

    private static string FoldAny(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
            if (folded.Length >= TextAnalyzer.MaxWordLength) break;
            if (Special(rune.Value) is { } letters) folded.Append(letters);
            else if (Rune.IsDigit(rune)) folded.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
            else if (Rune.IsLetterOrDigit(rune)) folded.Append(Rune.ToLowerInvariant(rune));
        }

        return folded.ToString();
    }

    // What is cut to a word's longest first: decomposing orders marks, which takes the square of their number.
    private static string Decomposed(ReadOnlySpan<char> text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (kept.Length >= 2 * TextAnalyzer.MaxWordLength) break;
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)) kept.Append(rune);
        }

        return kept.ToString().Normalize(NormalizationForm.FormKD);
    }

    private static string? Special(int rune) => rune switch
    {
        'ß' or 'ẞ' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ø' or 'Ø' => "o",
        'đ' or 'Đ' or 'ð' or 'Ð' => "d",
        'ł' or 'Ł' => "l",
        'þ' or 'Þ' => "th",
        'ı' => "i",
        'ħ' or 'Ħ' => "h",
        _ => null,
    };
}
