using System.Collections.Frozen;

using NewsArchive.Archive.Search.Stemming;

namespace NewsArchive.Archive.Search.Analysis;

/// <summary>
/// Words that say nothing of an article's subject. Function words only: the list that it began with has "bulan", "wakil" and "warga" too,
/// which people look for.
/// </summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> All = StemLists.Read("stop-words.txt").ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string folded) => All.Contains(folded);
}
