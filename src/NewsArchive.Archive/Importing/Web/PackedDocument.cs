using System.IO.Compression;

using NewsArchive.Archive.Importing.Fetching;

namespace NewsArchive.Archive.Importing.Web;

/// <summary>Unpacks documents that are files packed by gzip (sitemap.xml.gz), which no header tells.</summary>
internal static class PackedDocument
{
    /// <summary>A sitemap may have 50 MB by its standard.</summary>
    private const int MaxBytes = 60_000_000;

    /// <returns>Null where it cannot be unpacked, or is too large.</returns>
    public static ReadOnlyMemory<byte>? Unpack(ReadOnlyMemory<byte> document)
    {
        if (document.Span is not [0x1F, 0x8B, ..]) return document;
        try
        {
            using var stream = new LimitedStream(new GZipStream(new MemoryStream(document.ToArray()), CompressionMode.Decompress), MaxBytes, "The document");
            using var unpacked = new MemoryStream();
            stream.CopyTo(unpacked);
            return unpacked.ToArray();
        }
        catch (Exception failure) when (failure is InvalidDataException or FetchException)
        {
            return null;
        }
    }
}
