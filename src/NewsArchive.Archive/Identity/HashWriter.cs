using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace NewsArchive.Archive.Identity;

/// <summary>SHA-256 over values that keep their borders: each goes in with its length, so that nothing can move from one to the next.</summary>
internal sealed class HashWriter : IDisposable
{
    /// <summary>The length of what is not there.</summary>
    private const int Absent = -1;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <param name="purpose">What is hashed, with the version of the rule: no two purposes share a hash.</param>
    public HashWriter(string purpose) => Add(purpose);

    /// <summary>Text in UTF-8; absent is not the same as empty.</summary>
    public HashWriter Add(string? text)
    {
        if (text is null) return AddNumber(Absent);
        var length = Encoding.UTF8.GetByteCount(text);
        AddNumber(length);
        _hash.AppendUtf8(text, length);
        return this;
    }

    public HashWriter Add(byte[]? bytes)
    {
        AddNumber(bytes?.Length ?? Absent);
        _hash.AppendData(bytes ?? []);
        return this;
    }

    public HashWriter Add(long? number)
    {
        _hash.AppendData([number is null ? (byte)0 : (byte)1]);
        return AddNumber(number ?? 0);
    }

    public HashWriter Add(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        _hash.AppendData(bytes);
        return this;
    }

    /// <summary>A moment in microseconds, the finest that all databases keep.</summary>
    public HashWriter Add(DateTimeOffset? time) =>
        Add(time is { } moment ? (moment.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond : null);

    public byte[] Finish() => _hash.GetHashAndReset();

    public void Dispose() => _hash.Dispose();

    private HashWriter AddNumber(long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        _hash.AppendData(bytes);
        return this;
    }
}
