using System.Buffers.Binary;
using System.Text;

using NewsArchive.Archive.Search.Analysis;

namespace NewsArchive.Archive.Search.Indexing;

/// <summary>
/// What each stem weighs in an article, as bytes small enough to read by the thousand: for each stem four bytes, 24 bits of its hash and its
/// impact, sorted.
/// </summary>
/// <remarks>
/// Two stems of one article share their 24 bits in one of some 1,500 articles; of these the heavier impact stands for both. What matches is
/// decided by the words themselves.
/// </remarks>
internal static class ImpactList
{
    /// <summary>Lists of another form began with 0; nothing is found in them.</summary>
    private const byte Form = 1;

    /// <summary>Of a stem in UTF-8, three for each of its characters.</summary>
    private const int MostBytes = 3 * TextAnalyzer.MaxWordLength;

    private const int EntryBytes = sizeof(uint);
    private const int ImpactBits = 8;

    /// <param name="impacts">Stems with what they weigh, 1 to 255; in any order, each once.</param>
    public static byte[] Write(IEnumerable<KeyValuePair<string, byte>> impacts)
    {
        uint[] entries = [.. impacts.Select(static pair => (Key(pair.Key) << ImpactBits) | pair.Value)];
        Array.Sort(entries);
        var list = new byte[1 + (entries.Length * EntryBytes)];
        list[0] = Form;
        for (var i = 0; i < entries.Length; i++) BinaryPrimitives.WriteUInt32BigEndian(list.AsSpan(1 + (i * EntryBytes)), entries[i]);
        return list;
    }

    /// <summary>What a stem weighs, 0 where the article does not have it.</summary>
    /// <param name="list">What <see cref="Write"/> made.</param>
    /// <param name="key">The stem's <see cref="Key"/>.</param>
    public static byte Find(ReadOnlySpan<byte> list, uint key)
    {
        if (list is not [Form, .. var entries]) return 0;
        // The last entry that is not behind the key's heaviest.
        var (low, high) = (0, entries.Length / EntryBytes);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Entry(entries, middle) >> ImpactBits > key) high = middle;
            else low = middle + 1;
        }

        return low > 0 && Entry(entries, low - 1) is var entry && entry >> ImpactBits == key ? (byte)entry : (byte)0;
    }

    /// <summary>24 bits of a stem: FNV-1a of its UTF-8, folded as its authors advise (Fowler, Noll, Vo).</summary>
    public static uint Key(string stem)
    {
        const uint low = (1u << 24) - 1;
        var hash = 2_166_136_261u;
        var bytes = stem.Length <= TextAnalyzer.MaxWordLength ? stackalloc byte[MostBytes] : new byte[Encoding.UTF8.GetMaxByteCount(stem.Length)];
        var length = Encoding.UTF8.GetBytes(stem, bytes);
        foreach (var one in bytes[..length]) hash = (hash ^ one) * 16_777_619;
        return (hash >> 24) ^ (hash & low);
    }

    private static uint Entry(ReadOnlySpan<byte> entries, int index) => BinaryPrimitives.ReadUInt32BigEndian(entries[(index * EntryBytes)..]);
}
