using NewsArchive.Archive.Duplicates;

namespace NewsArchive.Benchmarks.Duplicates;

/// <summary>A way to find texts that are one: keys to look candidates up by, and a decision on two sketches.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="Sketch">The sketch of a text.</param>
/// <param name="Keys">Under which keys a sketch is found.</param>
/// <param name="Same">Whether two sketches are of one text.</param>
/// <param name="Bytes">What is stored of a text, keys included.</param>
internal sealed record SketchMethod(string Name, Func<string, object> Sketch, Func<object, IReadOnlyList<long>> Keys, Func<object, object, bool> Same, int Bytes)
{
    /// <summary>The archive's own.</summary>
    public static SketchMethod Archive { get; } = new(
        $"MinHash {Fingerprint.BandCount} x {Fingerprint.BandRows} (ours)",
        static text => Fingerprint.Of(text),
        static sketch => ((Fingerprint)sketch).Bands(),
        static (one, other) => Resemblance.Of((Fingerprint)one, (Fingerprint)other).Kind >= DuplicateKind.NearDuplicate,
        (Fingerprint.Hashes * 4) + (Fingerprint.BandCount * 8));

    /// <summary>The archive's signature cut otherwise.</summary>
    public static SketchMethod Cut(int bands, int rows) => Archive with
    {
        Name = $"MinHash {bands} x {rows}",
        Bytes = (Fingerprint.Hashes * 4) + (bands * 8),
        Keys = sketch => [.. Enumerable.Range(0, bands).Select(band => BandKey(((Fingerprint)sketch).Signature, band, rows))],
    };

    /// <summary>SimHash (Charikar, 2002) of 64 bits over shingles, with bands so that up to so many bits may differ.</summary>
    /// <param name="bits">Bits that may differ; one band more than that.</param>
    public static SketchMethod SimHash(int bits) => new(
        $"SimHash, {bits} bits",
        static text => Of(text),
        sketch => [.. Enumerable.Range(0, bits + 1).Select(band => ((long)band << 48) ^ (long)((ulong)sketch >> (band * 64 / (bits + 1)) & ((1UL << (64 / (bits + 1))) - 1)))],
        (one, other) => System.Numerics.BitOperations.PopCount((ulong)one ^ (ulong)other) <= bits,
        8 + ((bits + 1) * 8));

    private static long BandKey(uint[] signature, int band, int rows)
    {
        var key = (ulong)band;
        for (var row = 0; row < rows && (band * rows) + row < signature.Length; row++) key = Shingles.Mix(key ^ signature[(band * rows) + row]);
        return (long)key;
    }

    private static ulong Of(string text)
    {
        Span<int> sums = stackalloc int[64];
        foreach (var shingle in Shingles.Of(Shingles.WordHashes(text)))
        {
            for (var bit = 0; bit < 64; bit++) sums[bit] += (shingle >> bit & 1) == 1 ? 1 : -1;
        }

        var hash = 0UL;
        for (var bit = 0; bit < 64; bit++) hash |= sums[bit] > 0 ? 1UL << bit : 0;
        return hash;
    }
}
