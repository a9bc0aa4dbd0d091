using System.Buffers;

using NewsArchive.Parsing.Cleaning.Drafting;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.Noise;

/// <summary>Takes out lines that hold nothing but a time: the article's own above it, those of other articles elsewhere.</summary>
internal static class TimeRecognizer
{
    private const int MaxLength = 60;

    private static readonly SearchValues<char> TimeDigits = SearchValues.Create("0123456789:./-");

    private static readonly WordList TimeWords = WordList.Of("""
        Senin Selasa Rabu Kamis Jumat Jum'at Jum’at Sabtu Minggu Ahad Januari Februari Pebruari Maret April Mei Juni Juli Agustus September Oktober
        November Nopember Desember Jan Feb Mar Apr Jun Jul Agu Ags Agst Agt Sep Sept Okt Oct Nov Des Dec Aug WIB WITA WIT pukul jam menit detik hari minggu bulan tahun
        lalu yang baru saja kemarin Updated Diperbarui Diterbitkan Dipublikasikan Tayang Publikasi Rilis Monday Tuesday Wednesday Thursday Friday Saturday Sunday ago hours minutes
        """);

    /// <summary>The article's own time, above its first line.</summary>
    public static void RecognizeHead(Draft draft)
    {
        for (var i = draft.NextOpen(-1); i >= 0 && IsTime(draft.Text(i)); i = draft.NextOpen(i))
        {
            draft.PageDate ??= (draft.Lines[i].Start, draft.Lines[i].End);
            draft.ClaimLines(i, i, RemovedKind.Metadata, NoiseRules.PageDate);
        }
    }

    /// <summary>The times of other articles, behind the text.</summary>
    public static void RecognizeRail(Draft draft)
    {
        for (var i = draft.NextOpen(-1); i >= 0; i = draft.NextOpen(i))
        {
            if (IsTime(draft.Text(i)) && BelongsToRail(draft, i)) draft.ClaimLines(i, i, RemovedKind.Boilerplate, NoiseRules.TimeRail);
        }
    }

    /// <summary>Times behind the article, or several in a row.</summary>
    private static bool BelongsToRail(Draft draft, int line)
    {
        var next = draft.NextOpen(line);
        if (next < 0 || IsTime(draft.Text(next))) return true;
        return line > 0 && !draft.Lines[line - 1].IsOpen && IsTime(draft.Source.AsSpan(draft.Lines[line - 1].SourceStart, draft.Lines[line - 1].SourceEnd - draft.Lines[line - 1].SourceStart));
    }

    private static bool IsTime(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxLength) return false;
        var (times, digits) = (0, 0);
        var words = new Words(text);
        while (words.MoveNext())
        {
            var bare = Words.Bare(words.Current);
            if (bare.IsEmpty) continue;
            if (char.IsAsciiDigit(bare[0]) && !bare.ContainsAnyExcept(TimeDigits)) digits++;
            else if (TimeWords.Contains(bare)) times++;
            else return false;
        }

        return digits > 0 && (times > 0 || digits >= 2) || (times >= 2 && text.EndsWith("lalu"));
    }
}
