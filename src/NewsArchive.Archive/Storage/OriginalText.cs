using System.Net.Http.Headers;

using NewsArchive.Archive.Importing;

namespace NewsArchive.Archive.Storage;

/// <summary>Reads the text out of an original that was raw text.</summary>
internal static class OriginalText
{
    /// <returns>Null where the bytes are not valid in the character set they came with, which a later program may have decided otherwise.</returns>
    public static string? Read(ReadOnlyMemory<byte> content, string mediaType) => ContentDecoder.Decode(content.Span, CharsetOf(mediaType)).Value;

    /// <summary>The character set that a media type names; null where it names none.</summary>
    public static string? CharsetOf(string mediaType) =>
        MediaTypeHeaderValue.TryParse(mediaType, out var type) && !string.IsNullOrEmpty(type.CharSet) ? type.CharSet.Trim('"') : null;
}
