namespace NewsArchive.Archive.Search.Analysis;

/// <summary>What a run of letters, digits and joining marks is: the shapes are tried in a fixed order, the most telling first.</summary>
internal static class RunTokens
{
    /// <summary>Letters and digits only.</summary>
    public static void WritePlain(ReadOnlySpan<char> run, int start, ref TokenWriter writer)
    {
        var cut = Quantity.SplitAt(run);
        if (cut == 0)
        {
            writer.Write(WordCache.Get(run), start, start + run.Length);
            return;
        }

        writer.Write(WordCache.Get(run[..cut]), start, start + cut);
        writer.Write(WordCache.Get(run[cut..]), start + cut, start + run.Length);
    }

    /// <summary>Letters and digits with marks between them.</summary>
    public static void WriteJoined(ReadOnlySpan<char> run, int start, ref TokenWriter writer)
    {
        if (HostName.Write(run, start, ref writer)) return;
        if (DigitGroups.Write(run, start, ref writer)) return;
        var rest = 0;
        for (var i = 0; i <= run.Length; i++)
        {
            // What is left of a full stop or "&" without a space behind it is a border between words.
            if (i < run.Length && !(run[i] is '.' or '@' or '&' or '/' && !IsBetweenDigits(run, i))) continue;
            if (i > rest) WritePiece(run[rest..i], start + rest, ref writer);
            rest = i + 1;
        }
    }

    /// <summary>A word behind a number sign: the whole, and the words that its capitals show ("#SaveKPK").</summary>
    public static void WriteTag(ReadOnlySpan<char> run, int start, ref TokenWriter writer)
    {
        if (Humps.Next(run, 0) < run.Length) Humps.Write(run, start, ref writer);
        else if (run.IndexOfAnyExcept(Humps.Alphanumeric) < 0) WritePlain(run, start, ref writer);
        else WriteJoined(run, start, ref writer);
    }

    private static void WritePiece(ReadOnlySpan<char> piece, int start, ref TokenWriter writer)
    {
        if (Apostrophe.Write(piece, start, ref writer)) return;
        var cut = Quantity.SplitAt(piece);
        if (cut > 0)
        {
            writer.Write(WordCache.Get(piece[..cut]), start, start + cut);
            start += cut;
            piece = piece[cut..];
            if (DigitGroups.Write(piece, start, ref writer)) return;
        }

        Hyphenated.Write(piece, start, ref writer);
    }

    private static bool IsBetweenDigits(ReadOnlySpan<char> run, int i) =>
        i > 0 && i + 1 < run.Length && char.IsDigit(run[i - 1]) && char.IsDigit(run[i + 1]);
}
