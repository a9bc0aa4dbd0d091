using System.Globalization;
using System.IO.Compression;

using ZstdSharp;

namespace NewsArchive.Archive.Importing.Files.Warc;

/// <summary>An HTTP answer as a crawler kept it: head, and the body as it came over the line.</summary>
/// <param name="Status">200 for "OK"; 0 where there is none.</param>
/// <param name="Head">Its fields.</param>
/// <param name="Body">As it was sent.</param>
internal sealed record HttpMessage(int Status, WarcHead Head, ReadOnlyMemory<byte> Body)
{
    public string? ContentType => Head["Content-Type"];

    /// <returns>Null where the bytes are no answer.</returns>
    public static HttpMessage? Parse(ReadOnlyMemory<byte> block)
    {
        if (!block.Span.StartsWith("HTTP/"u8)) return null;
        var start = WarcHead.EndOf(block.Span, out var headLength);
        // A head without a body is an answer, too.
        if (start < 0) (start, headLength) = (block.Length, block.Length);
        var head = WarcHead.Parse(block.Span[..headLength]);
        var words = head.FirstLine.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var status = words.Length > 1 && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return new HttpMessage(status, head, block[start..]);
    }

    /// <summary>
    /// The page itself: out of its chunks, and unpacked. Crawlers often undo both and leave the fields that told of
    /// them, so that fields are believed only where the bytes bear them out.
    /// </summary>
    /// <param name="limit">Bytes the page may have.</param>
    /// <exception cref="InvalidDataException">The packed bytes are damaged.</exception>
    /// <returns>Null where it is over the limit.</returns>
    public ReadOnlyMemory<byte>? ReadBody(int limit)
    {
        var body = Body;
        if (Names("Transfer-Encoding").Contains("chunked") && ChunkedBody.Join(body.Span) is { } joined) body = joined;
        foreach (var encoding in Names("Content-Encoding").Reverse())
        {
            if (Unpacking(encoding, body) is not { } unpacking) continue;
            if (Unpack(unpacking, limit) is not { } unpacked) return null;
            body = unpacked;
        }

        return body.Length <= limit ? body : null;
    }

    private IEnumerable<string> Names(string field) =>
        (Head[field] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => name.ToLowerInvariant());

    private static Stream? Unpacking(string encoding, ReadOnlyMemory<byte> body)
    {
        var packed = !body.Span.TrimStart(" \t\r\n"u8).StartsWith("<"u8);
        return encoding switch
        {
            "gzip" or "x-gzip" when body.Span is [0x1F, 0x8B, ..] => new GZipStream(Open(body), CompressionMode.Decompress),
            "deflate" when body.Span is [0x78, ..] => new ZLibStream(Open(body), CompressionMode.Decompress),
            // What the standard calls deflate has a head; what some servers send has none.
            "deflate" when packed => new DeflateStream(Open(body), CompressionMode.Decompress),
            "br" when packed => new BrotliStream(Open(body), CompressionMode.Decompress),
            "zstd" when body.Span is [0x28, 0xB5, 0x2F, 0xFD, ..] => new DecompressionStream(Open(body), leaveOpen: false),
            _ => null,
        };
    }

    private static MemoryStream Open(ReadOnlyMemory<byte> body) => new(body.ToArray(), writable: false);

    private static byte[]? Unpack(Stream unpacking, int limit)
    {
        using (unpacking)
        {
            var unpacked = new MemoryStream();
            var buffer = new byte[32 * 1024];
            while (unpacking.Read(buffer) is var read and > 0)
            {
                unpacked.Write(buffer, 0, read);
                if (unpacked.Length > limit) return null;
            }

            return unpacked.ToArray();
        }
    }
}
