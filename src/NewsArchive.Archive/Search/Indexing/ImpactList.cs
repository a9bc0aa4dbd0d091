using System.Buffers;
using System.Text;

namespace NewsArchive.Archive.Search.Indexing;

/// <summary>
/// What each stem weighs in an article, as bytes small enough to read by the thousand: the stems sorted (ordinal, UTF-8), each written as
/// the length it shares with the one before, the length and bytes of the rest, and its impact.
/// </summary>
internal static class ImpactList
{
    /// <summary>Stems are cut here; the analysis gives none that long.</summary>
    private const int MostBytes = 255;

    /// <param name="impacts">Stems with what they weigh, 1 to 255; in any order, each once.</param>
    public static byte[] Write(IEnumerable<KeyValuePair<string, byte>> impacts)
    {
        var sorted = impacts.Select(pair => (Bytes: Utf8(pair.Key), Impact: pair.Value)).ToList();
        sorted.Sort(static (a, b) => a.Bytes.AsSpan().SequenceCompareTo(b.Bytes));
        var output = new ArrayBufferWriter<byte>(sorted.Count * 8);
        ReadOnlySpan<byte> before = [];
        foreach (var (bytes, impact) in sorted)
        {
            var shared = before.CommonPrefixLength(bytes);
            var rest = bytes.AsSpan(shared);
            var target = output.GetSpan(rest.Length + 3);
            (target[0], target[1]) = ((byte)shared, (byte)rest.Length);
            rest.CopyTo(target[2..]);
            target[2 + rest.Length] = impact;
            output.Advance(rest.Length + 3);
            before = bytes;
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>Finds what some stems weigh.</summary>
    /// <param name="list">What <see cref="Write"/> made.</param>
    /// <param name="stems">Stems in UTF-8, sorted by their bytes.</param>
    /// <param name="found">For each stem its impact, 0 where the article does not have it.</param>
    public static void Find(ReadOnlySpan<byte> list, byte[][] stems, Span<byte> found)
    {
        found.Clear();
        if (stems.Length == 0) return;
        Span<byte> current = stackalloc byte[MostBytes + 1];
        var wanted = 0;
        for (var at = 0; at + 2 < list.Length;)
        {
            int shared = list[at], rest = list[at + 1];
            var next = at + 2 + rest;
            if (next >= list.Length || shared + rest > current.Length) return;
            list.Slice(at + 2, rest).CopyTo(current[shared..]);
            var stem = current[..(shared + rest)];
            while (stem.SequenceCompareTo(stems[wanted]) is var order and >= 0)
            {
                if (order == 0) found[wanted] = list[next];
                if (++wanted == stems.Length) return;
            }

            at = next + 1;
        }
    }

    public static byte[] Utf8(string stem)
    {
        var bytes = Encoding.UTF8.GetBytes(stem);
        return bytes.Length <= MostBytes ? bytes : bytes[..MostBytes];
    }
}
