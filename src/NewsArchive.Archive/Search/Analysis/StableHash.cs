namespace NewsArchive.Archive.Search.Analysis;

/// <summary>FNV-1a (Fowler, Noll, Vo) of a word's UTF-16 units: strings' own hash codes differ from run to run.</summary>
internal static class StableHash
{
    public const ulong Offset = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    public static ulong Of(ReadOnlySpan<char> word)
    {
        var hash = Offset;
        foreach (var c in word) hash = (hash ^ c) * Prime;
        return hash;
    }
}
