using System.Buffers;

using NewsArchive.Archive.Search.Stemming;

namespace NewsArchive.Archive.Search.Analysis;

/// <summary>
/// Words with hyphens. Reduplications ("anak-anak", "tolong-menolong", "sayur-mayur") and words with an affix behind or before the hyphen
/// ("KTP-nya", "di-PHK") are one word; of the rest ("COVID-19", "Jakarta-Bandung") the whole and the parts are words.
/// </summary>
internal static class Hyphenated
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("-\u2010\u2011\uFE63\uFF0D_");

    public static void Write(ReadOnlySpan<char> piece, int start, ref TokenWriter writer)
    {
        var end = start + piece.Length;
        var first = piece.IndexOfAny(Marks);
        if (first < 0)
        {
            writer.Write(WordCache.Get(piece), start, end);
            return;
        }

        if (OneWord(piece, first) is { } word)
        {
            writer.Write(word, start, end);
            return;
        }

        var whole = WordCache.Get(piece);
        writer.WriteWhole(whole is null ? null : whole with { Stem = whole.Text, Stop = false }, start, end);
        var from = 0;
        for (var i = 0; i <= piece.Length; i++)
        {
            if (i < piece.Length && !Marks.Contains(piece[i])) continue;
            if (i > from) writer.Write(WordCache.Get(piece[from..i]), start + from, start + i);
            from = i + 1;
        }
    }

    private static AnalyzedWord? OneWord(ReadOnlySpan<char> piece, int first)
    {
        var rest = piece[(first + 1)..];
        var second = rest.IndexOfAny(Marks);
        if (second >= 0 && rest[(second + 1)..].IndexOfAny(Marks) >= 0) return null;
        var a = Folding.Fold(piece[..first]);
        var b = Folding.Fold(second < 0 ? rest : rest[..second]);
        var c = second < 0 ? "" : Folding.Fold(rest[(second + 1)..]);
        if (HyphenStems.Of(a, b, c) is not { } stem) return null;
        return new AnalyzedWord(Folding.Fold(piece), stem, c.Length == 0 && StopWords.Contains(a) && string.Equals(a, b, StringComparison.Ordinal));
    }
}
