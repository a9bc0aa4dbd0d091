using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace NewsArchive.Archive.Search.Analysis;

/// <summary>What the characters of a text are to the reading of words.</summary>
internal static class WordLetters
{
    private const string Apostrophes = "'\u2019\u2018\u02BC\u02BB\u0060\u00B4\uFF07";
    private const string Hyphens = "-\u2010\u2011\uFE63\uFF0D";

    /// <summary>UTF-16 units of the letter or digit at an index, or 0 where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int WordLength(ReadOnlySpan<char> text, int index)
    {
        var c = text[index];
        if (c < 0x80) return char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        if (!char.IsSurrogate(c)) return char.IsLetterOrDigit(c) || c is '\u00B2' or '\u00B3' or '\u00B9' ? 1 : 0;
        return Rune.DecodeFromUtf16(text[index..], out var rune, out var length) == System.Buffers.OperationStatus.Done && Rune.IsLetterOrDigit(rune)
            ? length
            : 0;
    }

    /// <summary>Marks and invisible characters that stand inside words and are no part of them: combining marks, joiners, soft hyphens.</summary>
    public static bool IsInner(char c) =>
        c >= '\u00AD' && CharUnicodeInfo.GetUnicodeCategory(c) is
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;

    public static bool IsApostrophe(char c) => Apostrophes.Contains(c, StringComparison.Ordinal);

    public static bool IsHyphen(char c) => Hyphens.Contains(c, StringComparison.Ordinal);

    /// <summary>Scripts that put no spaces between words: each of their characters is a word.</summary>
    public static bool IsUnspaced(char c) => c is (>= '\u2E80' and <= '\u2FDF') or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF')
        or (>= '\uF900' and <= '\uFAFF') or (>= '\u0E00' and <= '\u0EFF');

    /// <summary>Whether a mark between two letters or digits holds them together, as far as can be told without the whole.</summary>
    public static bool Joins(char before, char mark, char after) => mark switch
    {
        '.' or '@' or '_' or '&' => true,
        ',' or ':' or '/' => char.IsDigit(before) && char.IsDigit(after),
        _ when IsHyphen(mark) => true,
        _ => IsApostrophe(mark) && char.IsLetter(before) && char.IsLetter(after),
    };
}
