using System.Text;
using System.Text.Unicode;

using UtfUnknown;

namespace NewsArchive.Archive.Importing.Pages;

/// <summary>Turns the bytes of a page into text, as browsers do: no page is refused for its bytes.</summary>
/// <remarks>
/// A byte order mark wins; then the declared character set, in HTTP, in a `meta` or in an XML declaration; then what the bytes
/// look like. Declarations are believed less than browsers do in one case: bytes with other letters than ASCII that are all
/// valid UTF-8 are UTF-8, because a page in windows-1252 is never so by chance.
/// </remarks>
public static class PageDecoder
{
    /// <summary>Bytes the detector looks at.</summary>
    private const int DetectedBytes = 64 * 1024;

    private const float LeastConfidence = 0.6f;

    /// <param name="content">The page's bytes.</param>
    /// <param name="charset">The character set of HTTP, or null.</param>
    /// <returns>The text, and the character set it was read by.</returns>
    public static (string Text, string Charset) Decode(ReadOnlySpan<byte> content, string? charset)
    {
        if (content is [0xEF, 0xBB, 0xBF, ..]) return (MixedUtf8.Decode(content[3..]), "utf-8");
        if (content is [0xFF, 0xFE, ..]) return (Encoding.Unicode.GetString(content[2..]), "utf-16le");
        if (content is [0xFE, 0xFF, ..]) return (Encoding.BigEndianUnicode.GetString(content[2..]), "utf-16be");

        var declared = CharsetLabels.Find(charset) ?? CharsetLabels.Find(CharsetDeclaration.Find(content));
        if (declared is { IsSingleByte: false } wide && wide.CodePage != Encoding.UTF8.CodePage) return (wide.GetString(content), wide.WebName);
        if (Utf8.IsValid(content)) return (Encoding.UTF8.GetString(content), "utf-8");
        var encoding = declared ?? Detect(content);
        return encoding.CodePage == Encoding.UTF8.CodePage ? (MixedUtf8.Decode(content), "utf-8") : (encoding.GetString(content), encoding.WebName);
    }

    /// <summary>What undeclared bytes look like that are not all valid UTF-8.</summary>
    private static Encoding Detect(ReadOnlySpan<byte> content)
    {
        if (MixedUtf8.IsMostlyUtf8(content)) return Encoding.UTF8;
        var detected = CharsetDetector.DetectFromBytes(content[..Math.Min(content.Length, DetectedBytes)].ToArray()).Detected;
        // Latin alphabets are hard to tell apart, and Indonesian pages are in windows-1252 then.
        return detected is { Encoding: { } found } && detected.Confidence >= LeastConfidence && found.CodePage is not 20127 ? CharsetLabels.Find(found.WebName) ?? CharsetLabels.Windows1252 : CharsetLabels.Windows1252;
    }
}
