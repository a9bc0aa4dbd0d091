using System.Globalization;
using System.Text;

namespace NewsArchive.Parsing.Text;

/// <summary>Unicode's canonical composition (NFC), on any text.</summary>
internal static class Composition
{
    // Ordering marks takes the square of their number; no language stacks more than Unicode's stream-safe thirty.
    private const int MaxMarks = 30;

    // The combining marks begin behind it.
    private const char LastInert = '\u02FF';

    /// <summary>
    /// The composed text. One with halves of surrogate pairs, or with more marks on one letter than any language has,
    /// is no text to compose and stays as it is: nothing may be lost.
    /// </summary>
    public static string Compose(string text)
    {
        if (!MayChange(text)) return text;
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Lone surrogates: see above.
            return text;
        }
    }

    private static bool MayChange(ReadOnlySpan<char> text)
    {
        var marks = 0;
        var may = false;
        for (var at = 0; at < text.Length; at++)
        {
            var inert = text[at..].IndexOfAnyExceptInRange('\0', LastInert);
            if (inert < 0) break;
            if (inert > 0) marks = 0;
            at += inert;
            if (IsInert(text[at]))
            {
                marks = 0;
                continue;
            }

            may = true;
            marks = CharUnicodeInfo.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark ? marks + 1 : 0;
            if (marks > MaxMarks) return false;
        }

        return may;
    }

    /// <summary>Everything before the first combining mark, and the typographic marks and currency signs of news, never composes.</summary>
    public static bool IsInert(char c) => c <= LastInert || c is (>= '\u2010' and <= '\u2027') or (>= '\u2030' and <= '\u205E') or (>= '\u20A0' and <= '\u20CF');
}
