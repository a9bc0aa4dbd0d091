using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;

namespace NewsArchive.Archive.Model;

/// <summary>A place in the order of changes: newest first. Its text form is opaque and safe in addresses.</summary>
/// <param name="At">Exact to the microsecond.</param>
/// <param name="ArticleId">The article of the last change before the place.</param>
/// <param name="Sequence">The place of that change in the journal.</param>
public sealed record RevisionCursor(DateTimeOffset At, Guid ArticleId, long Sequence)
{
    private const byte FormatVersion = 1;
    private const int Length = 1 + sizeof(long) + 16 + sizeof(long);

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        bytes[0] = FormatVersion;
        BinaryPrimitives.WriteInt64BigEndian(bytes[1..], At.UtcTicks);
        ArticleId.TryWriteBytes(bytes[9..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(bytes[25..], Sequence);
        return Base64Url.EncodeToString(bytes);
    }

    /// <returns>False for any text that <see cref="ToString"/> does not make.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out RevisionCursor? cursor)
    {
        cursor = null;
        Span<byte> bytes = stackalloc byte[Length];
        // The exact length first: what is too long for the buffer would throw.
        if (text is null || text.Length != Base64Url.GetEncodedLength(Length) || !Base64Url.IsValid(text)) return false;
        if (!Base64Url.TryDecodeFromChars(text, bytes, out var written) || written != Length || bytes[0] != FormatVersion) return false;
        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes[1..]);
        if (ticks < DateTimeOffset.MinValue.Ticks || ticks > DateTimeOffset.MaxValue.Ticks) return false;
        cursor = new RevisionCursor(
            new DateTimeOffset(ticks, TimeSpan.Zero), new Guid(bytes[9..25], bigEndian: true), BinaryPrimitives.ReadInt64BigEndian(bytes[25..]));
        return true;
    }
}
