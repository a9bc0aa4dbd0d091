using System.Buffers;

namespace NewsArchive.Archive.Search.Analysis;

/// <summary>Words written in one, each with a capital or its digits: "SaveKPK", "2019GantiPresiden".</summary>
internal static class Humps
{
    public static SearchValues<char> Alphanumeric { get; } =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>Where the word that begins at an index ends.</summary>
    public static int Next(ReadOnlySpan<char> run, int from)
    {
        for (var i = from + 1; i < run.Length; i++)
        {
            var border = (char.IsLower(run[i - 1]) && char.IsUpper(run[i]))
                || (char.IsDigit(run[i - 1]) && char.IsUpper(run[i]))
                || run[i] is '_' or '-' or '.';
            if (border) return i;
        }

        return run.Length;
    }

    public static void Write(ReadOnlySpan<char> run, int start, ref TokenWriter writer)
    {
        var whole = WordCache.Get(run);
        writer.WriteWhole(whole is null ? null : whole with { Stem = whole.Text, Stop = false }, start, start + run.Length);
        for (var from = 0; from < run.Length;)
        {
            var end = Next(run, from);
            var word = run[from] is '_' or '-' or '.' ? run[(from + 1)..end] : run[from..end];
            writer.Write(WordCache.Get(word), start + end - word.Length, start + end);
            from = end;
        }
    }
}
