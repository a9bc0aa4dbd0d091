using System.Text;

using Xunit;

namespace NewsArchive.Archive.Tests.Contract;

/// <summary>Bytes that people and programs send as articles.</summary>
public static class OriginalSamples
{
    public static TheoryData<string, byte[]> All => new()
    {
        { "empty", [] },
        { "one zero", [0] },
        { "blanks and line ends", " \r\n\r\n\t "u8.ToArray() },
        { "byte order mark", [0xEF, 0xBB, 0xBF, (byte)'a'] },
        { "not UTF-8", [0xFF, 0xFE, 0xC3, 0x28, 0x00] },
        { "random bytes", Noise(100_000) },
        { "5 MB of text", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"Baris ke-{i} dari naskah asli yang amat panjang.\n")))[..5_000_000] },
        { "5 MB of noise", Noise(5 * 1024 * 1024) },
    };

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        return bytes;
    }
}
