using System.Buffers.Binary;

namespace NewsArchive.Archive.Postgres;

/// <summary>Writes a row of binary COPY: how many values, then each behind its length.</summary>
internal ref struct CopyRow
{
    private readonly byte[] _bytes;
    private int _length;

    /// <param name="bytes">As many as the row takes.</param>
    public CopyRow(byte[] bytes, short columns)
    {
        _bytes = bytes;
        BinaryPrimitives.WriteInt16BigEndian(bytes, columns);
        _length = sizeof(short);
    }

    public readonly ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, _length);

    public void Add(int value) => BinaryPrimitives.WriteInt32BigEndian(Next(sizeof(int)), value);

    public void Add(long value) => BinaryPrimitives.WriteInt64BigEndian(Next(sizeof(long)), value);

    /// <summary>Room for the next value.</summary>
    public Span<byte> Next(int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(_length), length);
        var room = _bytes.AsSpan(_length + sizeof(int), length);
        _length += sizeof(int) + length;
        return room;
    }
}
