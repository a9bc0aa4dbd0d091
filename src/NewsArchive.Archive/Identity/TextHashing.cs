using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace NewsArchive.Archive.Identity;

/// <summary>Hashes text without keeping its bytes.</summary>
internal static class TextHashing
{
    /// <summary>Adds a text in UTF-8; what is no text, half of a character, as U+FFFD.</summary>
    public static void AppendUtf8(this IncrementalHash hash, string text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetByteCount(text));
        hash.AppendData(buffer, 0, Encoding.UTF8.GetBytes(text, buffer));
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
