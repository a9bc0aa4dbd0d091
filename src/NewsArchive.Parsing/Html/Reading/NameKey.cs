namespace NewsArchive.Parsing.Html.Reading;

/// <summary>The name of an element as one number, which is quicker to compare and to look up.</summary>
internal static class NameKey
{
    private const int BitsPerLetter = 8;
    private const int MostExact = 7;
    private const ulong Hashed = 1UL << 63;

    // Of its own for each process, so that nobody can write long names that are taken for one another.
    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64();

    /// <summary>Names of up to seven ASCII letters, whatever their case, have keys of their own; longer ones share one as seldom as a hash does.</summary>
    public static ulong Of(ReadOnlySpan<char> name)
    {
        var key = 0UL;
        if (name.Length <= MostExact)
        {
            foreach (var c in name)
            {
                if (c > 127) return Hash(name);
                key = (key << BitsPerLetter) | Lower(c);
            }

            return key;
        }

        return Hash(name);
    }

    private static ulong Hash(ReadOnlySpan<char> name)
    {
        var hash = Seed;
        foreach (var c in name) hash = (hash ^ Lower(c)) * 0x9E3779B97F4A7C15;
        return hash | Hashed;
    }

    private static uint Lower(char c) => c is >= 'A' and <= 'Z' ? c | 0x20u : c;
}
