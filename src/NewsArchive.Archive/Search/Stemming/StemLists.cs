namespace NewsArchive.Archive.Search.Stemming;

/// <summary>The word lists in the folder Lists: words between white space; what follows a number sign is a remark.</summary>
internal static class StemLists
{
    public static IEnumerable<string> Read(string name)
    {
        using var stream = typeof(StemLists).Assembly.GetManifestResourceStream("Stemming/" + name)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var remark = line.IndexOf('#', StringComparison.Ordinal);
            foreach (var word in (remark < 0 ? line : line[..remark]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) yield return word;
        }
    }

    /// <summary>Words written <c>word=other</c>.</summary>
    public static IEnumerable<KeyValuePair<string, string>> ReadPairs(string name)
    {
        foreach (var pair in Read(name))
        {
            var sign = pair.IndexOf('=', StringComparison.Ordinal);
            yield return new KeyValuePair<string, string>(pair[..sign], pair[(sign + 1)..]);
        }
    }
}
