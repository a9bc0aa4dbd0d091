using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

using NewsArchive.Archive.Search.Analysis;

namespace NewsArchive.Archive.Duplicates;

/// <summary>
/// What is kept of an article to find others with the same text: a MinHash signature (Broder, "On the resemblance and containment of
/// documents", 1997) of its shingles, cut into bands by which others are looked up (Leskovec, Rajaraman and Ullman, "Mining of Massive
/// Datasets", section 3.4).
/// </summary>
/// <param name="Signature">The smallest of the shingles' hashes under each of <see cref="Hashes"/> functions; empty for a text too short to compare.</param>
/// <param name="Shingles">How many different shingles the text has.</param>
/// <param name="TextHash">Equal for texts with the same words.</param>
internal sealed record Fingerprint(uint[] Signature, int Shingles, long TextHash)
{
    /// <summary>Changes whenever the same article may get another fingerprint.</summary>
    public const int Version = 1;

    /// <summary>Functions of a signature: an estimate of the share of common shingles is off by some 0.06.</summary>
    public const int Hashes = 64;

    /// <summary>
    /// Bands, and rows of a band: measured with `duplicates` of the benchmarks, beside other cuts and SimHash. Every band is a row in the
    /// database; more rows to a band would need more bands to find as much.
    /// </summary>
    public const int BandCount = 12;

    public const int BandRows = 2;

    /// <summary>Of fewer shingles an estimate says little: such texts are the same or they are not.</summary>
    public const int FewestShingles = 24;

    private IReadOnlyList<long>? _bands;

    public static Fingerprint Of(AnalyzedArticle article) => Of(Duplicates.Shingles.WordHashes(ArticleText.WordsOf(article)));

    /// <param name="text">What <see cref="ArticleText"/> gives of an article.</param>
    public static Fingerprint Of(string text) => Of(Duplicates.Shingles.WordHashes(text));

    private static Fingerprint Of(List<ulong> words)
    {
        var shingles = Duplicates.Shingles.Of(words);
        return new Fingerprint(shingles.Count < FewestShingles ? [] : Sign(shingles), shingles.Count, (long)Duplicates.Shingles.OfAll(words));
    }

    /// <summary>The keys under which texts of the same passages meet: likely one of them for a likely pair. A short text has its hash only.</summary>
    public IReadOnlyList<long> Bands() => _bands ??= MakeBands();

    private IReadOnlyList<long> MakeBands()
    {
        if (Shingles == 0) return [];
        if (Signature.Length == 0) return [TextHash];
        var bands = new HashSet<long>();
        for (var band = 0; band < BandCount; band++)
        {
            var key = (ulong)band;
            for (var row = 0; row < BandRows; row++) key = Duplicates.Shingles.Mix(key ^ Signature[(band * BandRows) + row]);
            bands.Add((long)key);
        }

        return [.. bands];
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[Signature.Length * sizeof(uint)];
        for (var i = 0; i < Signature.Length; i++) BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint)), Signature[i]);
        return bytes;
    }

    /// <param name="signature">What <see cref="ToBytes"/> gave.</param>
    public static Fingerprint Read(ReadOnlySpan<byte> signature, int shingles, long textHash)
    {
        var values = new uint[signature.Length / sizeof(uint)];
        for (var i = 0; i < values.Length; i++) values[i] = BinaryPrimitives.ReadUInt32LittleEndian(signature[(i * sizeof(uint))..]);
        return new Fingerprint(values, shingles, textHash);
    }

    private static uint[] Sign(IReadOnlyCollection<ulong> shingles)
    {
        var signature = new uint[Hashes];
        Array.Fill(signature, uint.MaxValue);
        // As many functions at once as the processor takes, 4 to 16: 64 are a multiple of all of these.
        var smallest = MemoryMarshal.Cast<uint, Vector<uint>>(signature.AsSpan());
        foreach (var shingle in shingles)
        {
            // Functions made of two (Kirsch and Mitzenmacher, 2008), a + i * b: one mixing a shingle instead of one a function.
            var (a, b) = ((uint)shingle, (uint)(shingle >> 32) | 1);
            var values = Vector.CreateSequence(a, b);
            var step = new Vector<uint>(b * (uint)Vector<uint>.Count);
            foreach (ref var least in smallest)
            {
                least = Vector.Min(least, Scramble(values));
                values += step;
            }
        }

        return signature;
    }

    /// <summary>The finaliser of MurmurHash3 (Appleby, public domain).</summary>
    private static Vector<uint> Scramble(Vector<uint> x)
    {
        x = (x ^ (x >> 16)) * 0x85EBCA6B;
        x = (x ^ (x >> 13)) * 0xC2B2AE35;
        return x ^ (x >> 16);
    }
}
