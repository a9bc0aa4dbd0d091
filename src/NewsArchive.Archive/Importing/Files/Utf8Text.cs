using System.Text;

namespace NewsArchive.Archive.Importing.Files;

/// <summary>Brings text that is cut into records by its bytes into UTF-8.</summary>
public static class Utf8Text
{
    static Utf8Text() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="stream">The text.</param>
    /// <param name="start">Its first bytes.</param>
    /// <param name="charset">Its character set; null for UTF-8, or UTF-16 where a byte order mark says so.</param>
    /// <exception cref="InvalidDataException">The character set is not known.</exception>
    public static Stream Open(Stream stream, ReadOnlyMemory<byte> start, string? charset)
    {
        var encoding = start.Span switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            [0xEF, 0xBB, 0xBF, ..] => null,
            _ => charset is null ? null : Find(charset),
        };
        // Bytes that are not valid UTF-8 are found in the record that has them.
        return encoding is null or { CodePage: 65001 } ? stream : Encoding.CreateTranscodingStream(stream, encoding, Encoding.UTF8, leaveOpen: true);
    }

    /// <returns>Null where there is no such character set.</returns>
    public static Encoding? TryFind(string charset)
    {
        try
        {
            return Encoding.GetEncoding(charset);
        }
        catch (ArgumentException)
        {
            // The only way the framework has to say that it has no such encoding.
            return null;
        }
    }

    private static Encoding Find(string charset) => TryFind(charset) ?? throw new InvalidDataException($"The character set '{charset}' is not known here.");
}
