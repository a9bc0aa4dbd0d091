using System.Buffers.Binary;
using System.Text;

namespace NewsArchive.Archive.Postgres;

/// <summary>The order of a tsvector's lexemes: by their bytes in UTF-8, a shorter one before those that go on from it.</summary>
/// <remarks>By their first eight bytes as numbers, which decides for most; texts are compared only where these are the same.</remarks>
internal static class LexemeOrder
{
    /// <param name="lexemes">Each once, and none with a NUL.</param>
    /// <returns>Their numbers, in order.</returns>
    public static int[] Of(string[] lexemes)
    {
        var order = new int[lexemes.Length];
        var keys = new ulong[lexemes.Length];
        for (var i = 0; i < order.Length; i++) (order[i], keys[i]) = (i, Key(lexemes[i]));
        Array.Sort(keys, order);
        for (var start = 0; start < order.Length;)
        {
            var end = start + 1;
            while (end < order.Length && keys[end] == keys[start]) end++;
            if (end - start > 1) order.AsSpan(start..end).Sort((one, other) => Compare(lexemes[one], lexemes[other]));
            start = end;
        }

        return order;
    }

    private static ulong Key(string lexeme)
    {
        // One character more than bytes: it may be half of one, which then stands behind them.
        const int characters = sizeof(ulong) + 1;
        Span<byte> bytes = stackalloc byte[characters * 3];
        bytes.Clear();
        Encoding.UTF8.GetBytes(lexeme.AsSpan(0, Math.Min(lexeme.Length, characters)), bytes);
        return BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }

    private static int Compare(string one, string other)
    {
        var (first, second) = (Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
        return first.AsSpan().SequenceCompareTo(second);
    }
}
