namespace NewsArchive.Archive.Search.Analysis;

/// <summary>Apostrophes inside words: left out ("Jum'at", "Ma'ruf"), and with them the English genitive ("Trump's").</summary>
internal static class Apostrophe
{
    public static bool Write(ReadOnlySpan<char> piece, int start, ref TokenWriter writer)
    {
        var marks = 0;
        foreach (var c in piece)
        {
            if (WordLetters.IsApostrophe(c)) marks++;
            else if (WordLetters.IsHyphen(c) || c is '_') return false;
        }

        if (marks == 0) return false;
        var genitive = piece.Length > 3 && piece[^1] is 's' or 'S' && WordLetters.IsApostrophe(piece[^2]);
        writer.Write(WordCache.Get(genitive ? piece[..^2] : piece), start, start + piece.Length);
        return true;
    }
}
