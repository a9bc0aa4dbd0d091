using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace NewsArchive.Archive.Identity;

/// <summary>Hashes text without keeping its bytes.</summary>
internal static class TextHashing
{
    /// <summary>Adds a text in UTF-8; what is no text, half of a character, as U+FFFD.</summary>
    /// <param name="byteCount">How many bytes it has there.</param>
    public static void AppendUtf8(this IncrementalHash hash, string text, int byteCount)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(byteCount);
        hash.AppendData(buffer, 0, Encoding.UTF8.GetBytes(text, buffer));
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
