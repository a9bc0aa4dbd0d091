namespace NewsArchive.Archive.Search.Analysis;

/// <summary>Names of hosts, e-mail addresses and abbreviations with full stops ("detik.com", "redaksi@media.co.id", "K.H.").</summary>
internal static class HostName
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> TopLevel = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "com", "id", "net", "org", "info", "co", "tv", "news", "io", "me", "ai", "my", "sg", "uk", "us", "au", "jp", "cn", "gov", "edu",
        "int", "eu", "de", "nl", "fr", "in", "xyz", "online", "site", "app", "dev", "biz", "asia", "ly", "be", "fm", "gg", "go", "ac",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Write(ReadOnlySpan<char> run, int start, ref TokenWriter writer)
    {
        if (run.IndexOfAny('.', '@') < 0 || run.IndexOfAny(',', '/') >= 0) return false;
        var last = run[(run.LastIndexOf('.') + 1)..];
        var address = run.Contains('@') || (TopLevel.Contains(last) && !IsSentenceEnd(run, last));
        if (!address && !IsAbbreviation(run)) return false;
        var word = WordCache.Get(run);
        if (!address)
        {
            writer.Write(word, start, start + run.Length);
            return true;
        }

        writer.WriteWhole(word is null ? null : word with { Stem = word.Text, Stop = false }, start, start + run.Length);
        WriteParts(run, start, ref writer);
        return true;
    }

    // "selesai.Di Jakarta": a capital behind small letters begins a sentence; names of hosts are written alike throughout.
    private static bool IsSentenceEnd(ReadOnlySpan<char> run, ReadOnlySpan<char> last)
    {
        var before = run[..^(last.Length + 1)];
        return char.IsUpper(last[0]) && !before.IsEmpty && char.IsLower(before[^1]);
    }

    /// <summary>One or two letters between full stops, the first a capital.</summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> run)
    {
        var length = 0;
        if (!char.IsUpper(run[0])) return false;
        foreach (var c in run)
        {
            if (c == '.') length = 0;
            else if (!char.IsLetter(c) || ++length > 2) return false;
        }

        return true;
    }

    private static void WriteParts(ReadOnlySpan<char> run, int start, ref TokenWriter writer)
    {
        var from = 0;
        for (var i = 0; i <= run.Length; i++)
        {
            if (i < run.Length && run[i] is not ('.' or '@' or '-' or '_')) continue;
            if (i > from) writer.Write(WordCache.Get(run[from..i]), start + from, start + i);
            from = i + 1;
        }
    }
}
