using System.Collections.Frozen;

using NewsArchive.Parsing.Language;

namespace NewsArchive.Archive.Search.Stemming;

/// <summary>Names that look like derived words ("Bekasi", "Setiawan"): places of the parser's gazetteer, and the list names.txt.</summary>
internal static class UnstemmedNames
{
    private static readonly FrozenSet<string> All = WordLists.Places
        .Where(static place => !place.Contains(' ', StringComparison.Ordinal))
        .Select(static place => place.ToLowerInvariant())
        .Concat(StemLists.Read("names.txt"))
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string word) => All.Contains(word);
}
