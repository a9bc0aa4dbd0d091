using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace NewsArchive.Archive.Importing;

/// <summary>Turns bytes into text, strictly: what is not valid in the character set is refused, never replaced.</summary>
public static class ContentDecoder
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    static ContentDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Whether content is valid UTF-8 as it stands: no other character set was declared, and no byte order mark says otherwise.</summary>
    public static bool IsPlainUtf8(ReadOnlySpan<byte> content, string? charset) => charset is null && ByMark(content).Length == 0 && Utf8.IsValid(content);

    /// <summary>Decodes content. A byte order mark wins over the declared character set, and is not part of the text.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="charset">The declared character set; null for UTF-8.</param>
    public static Checked<string> Decode(ReadOnlySpan<byte> content, string? charset)
    {
        var (encoding, markLength) = ByMark(content);
        encoding ??= charset is null ? StrictUtf8 : Find(charset);
        if (encoding is null) return new SubmissionFault(FaultKind.UnknownCharset, $"The character set '{charset}' is not known here.");

        try
        {
            return encoding.GetString(content[markLength..]);
        }
        catch (DecoderFallbackException invalid)
        {
            var offset = markLength + (encoding.CodePage == StrictUtf8.CodePage ? FirstInvalidByte(content[markLength..]) : Math.Max(0, invalid.Index));
            return new SubmissionFault(FaultKind.InvalidBytes, $"The content is not valid {encoding.WebName} at byte {offset}.")
            {
                ByteOffset = offset,
            };
        }
    }

    private static Encoding? Find(string charset)
    {
        try
        {
            return Encoding.GetEncoding(charset, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            // The only way the framework has to say that it has no such encoding.
            return null;
        }
    }

    private static (Encoding? Encoding, int Length) ByMark(ReadOnlySpan<byte> content) => content switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (StrictUtf8, 3),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), 2),
        _ => (null, 0),
    };

    /// <summary>The framework names the offset inside its own buffer only, so that UTF-8 is walked again.</summary>
    private static int FirstInvalidByte(ReadOnlySpan<byte> content)
    {
        var offset = 0;
        while (offset < content.Length && Rune.DecodeFromUtf8(content[offset..], out _, out var length) == OperationStatus.Done) offset += length;
        return offset;
    }
}
