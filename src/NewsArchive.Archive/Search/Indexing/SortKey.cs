using System.Buffers.Binary;

namespace NewsArchive.Archive.Search.Indexing;

/// <summary>
/// An article's place in the order of time as one number: the second it is sorted by, then the first bits of its id. Articles sorted by
/// it, and by id where it is the same, stand as lists have them, exact to the second.
/// </summary>
internal static class SortKey
{
    /// <summary>Bits of the id; the rest holds seconds of some 1,000 years around 1970.</summary>
    private const int IdBits = 28;

    public static long Of(DateTimeOffset time, Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return FirstOf(time) | (BinaryPrimitives.ReadUInt32BigEndian(bytes) >> (32 - IdBits));
    }

    /// <summary>The lowest key of the second that a moment is in.</summary>
    public static long FirstOf(DateTimeOffset time) => (long)Math.Floor((time - DateTimeOffset.UnixEpoch).TotalSeconds) << IdBits;

    /// <summary>The second that a key is of, UTC.</summary>
    public static DateTimeOffset TimeOf(long key) => DateTimeOffset.UnixEpoch.AddSeconds(key >> IdBits);
}

/// <summary>Keys from <paramref name="From"/> up to but without <paramref name="Until"/>.</summary>
internal readonly record struct KeyRange(long From, long Until)
{
    public static KeyRange All { get; } = new(long.MinValue, long.MaxValue);

    public bool IsEmpty => From >= Until;

    public bool Contains(long key) => key >= From && key < Until;

    public KeyRange And(KeyRange other) => new(Math.Max(From, other.From), Math.Min(Until, other.Until));
}
