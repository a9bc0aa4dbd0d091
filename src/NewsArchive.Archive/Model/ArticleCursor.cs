using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;

namespace NewsArchive.Archive.Model;

/// <summary>A place in the order of articles: newest first, ties by id. Its text form is opaque and safe in addresses.</summary>
/// <param name="SortedAt">Exact to the microsecond.</param>
/// <param name="Id">The last article before the place.</param>
public sealed record ArticleCursor(DateTimeOffset SortedAt, Guid Id)
{
    private const byte FormatVersion = 1;
    private const int Length = 1 + sizeof(long) + 16;

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        bytes[0] = FormatVersion;
        BinaryPrimitives.WriteInt64BigEndian(bytes[1..], SortedAt.UtcTicks);
        Id.TryWriteBytes(bytes[(1 + sizeof(long))..], bigEndian: true, out _);
        return Base64Url.EncodeToString(bytes);
    }

    /// <returns>False for any text that <see cref="ToString"/> does not make.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ArticleCursor? cursor)
    {
        cursor = null;
        Span<byte> bytes = stackalloc byte[Length];
        // The exact length first: what is too long for the buffer would throw.
        if (text is null || text.Length != Base64Url.GetEncodedLength(Length) || !Base64Url.IsValid(text)) return false;
        if (!Base64Url.TryDecodeFromChars(text, bytes, out var written) || written != Length || bytes[0] != FormatVersion) return false;
        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes[1..]);
        if (ticks < DateTimeOffset.MinValue.Ticks || ticks > DateTimeOffset.MaxValue.Ticks) return false;
        cursor = new ArticleCursor(new DateTimeOffset(ticks, TimeSpan.Zero), new Guid(bytes[(1 + sizeof(long))..], bigEndian: true));
        return true;
    }
}
