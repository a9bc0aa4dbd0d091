using System.Buffers.Text;

namespace NewsArchive.Archive.Importing.Files.Warc;

/// <summary>Puts a body together that was sent in chunks (RFC 9112, section 7.1).</summary>
internal static class ChunkedBody
{
    /// <returns>Null where the bytes are not in chunks, whatever their head says. Of a body that is cut off, what is there.</returns>
    public static byte[]? Join(ReadOnlySpan<byte> body)
    {
        var joined = new MemoryStream(body.Length);
        var first = true;
        while (true)
        {
            var end = body.IndexOf((byte)'\n');
            if (end < 0) return first ? null : joined.ToArray();
            var line = body[..end].TrimEnd(" \r"u8);
            var extension = line.IndexOf((byte)';');
            if (extension >= 0) line = line[..extension].TrimEnd((byte)' ');
            if (line.Length is 0 or > 8 || !Utf8Parser.TryParse(line, out uint length, out var used, 'x') || used != line.Length || length > int.MaxValue)
                return first ? null : joined.ToArray();
            body = body[(end + 1)..];
            first = false;
            if (length == 0) return joined.ToArray();
            var chunk = body[..(int)Math.Min(length, (uint)body.Length)];
            joined.Write(chunk);
            body = body[chunk.Length..].TrimStartOnce();
            if (body.IsEmpty) return joined.ToArray();
        }
    }

    private static ReadOnlySpan<byte> TrimStartOnce(this ReadOnlySpan<byte> body) =>
        body.StartsWith("\r\n"u8) ? body[2..] : body is [(byte)'\n', ..] ? body[1..] : body;
}
