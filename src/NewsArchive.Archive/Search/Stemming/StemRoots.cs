using System.Collections.Frozen;

using NewsArchive.Parsing.Language;

namespace NewsArchive.Archive.Search.Stemming;

/// <summary>Which words are roots: the parser's list, without derived forms and with what news use beside it.</summary>
internal static class StemRoots
{
    private const int Shortest = 3;

    private static readonly FrozenSet<string> Common = StemLists.Read("common.txt").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> All = Read();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan = All.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => word.Length >= Shortest && BySpan.Contains(word);

    /// <summary>Whether news use the root often: of two roots a form may come from, the common one is meant.</summary>
    public static bool IsCommon(string root) => Common.Contains(root);

    private static FrozenSet<string> Read()
    {
        var derived = StemLists.Read("not-roots.txt").ToHashSet(StringComparer.Ordinal);
        return WordLists.Roots.Concat(Common).Concat(StemLists.Read("more-roots.txt"))
            .Where(word => word.Length >= Shortest && !derived.Contains(word) && word.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0)
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
