using System.IO.Compression;

namespace NewsArchive.Archive.Importing.Fetching;

/// <summary>Reads the body of an answer: counts what comes over the line, unpacks it, counts what comes out.</summary>
/// <remarks>By hand, because the framework's own unpacking has no limit: a kilobyte can become a gigabyte.</remarks>
internal static class AnswerBody
{
    /// <summary>What servers may pack answers with.</summary>
    public const string Encodings = "gzip, deflate, br";

    /// <summary>Servers pack once; somebody who packs more often means harm.</summary>
    private const int MostLayers = 2;

    /// <param name="content">The body, not read yet.</param>
    /// <param name="maxWireBytes">Bytes over the line.</param>
    /// <param name="maxBytes">Bytes unpacked.</param>
    /// <param name="count">Told of bytes as they come over the line.</param>
    /// <exception cref="FetchException">It is over a limit, or packed in a way that is not known here.</exception>
    /// <exception cref="InvalidDataException">It is not packed as it says.</exception>
    public static async Task<byte[]> ReadAsync(HttpContent content, long maxWireBytes, long maxBytes, Action<int> count, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > maxWireBytes)
            throw new FetchException(FetchFaultKind.TooLarge, FormattableString.Invariant($"The answer has {content.Headers.ContentLength:N0} bytes; at most {maxWireBytes:N0} are taken"));
        await using var wire = new LimitedStream(await content.ReadAsStreamAsync(cancellationToken), maxWireBytes, "The answer", count);
        await using var unpacked = new LimitedStream(Unpack(wire, [.. content.Headers.ContentEncoding]), maxBytes, "The answer, unpacked,");
        using var body = new MemoryStream();
        await unpacked.CopyToAsync(body, cancellationToken);
        return body.ToArray();
    }

    private static Stream Unpack(Stream wire, string[] encodings)
    {
        var layers = encodings.Where(encoding => !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase)).Reverse().ToList();
        if (layers.Count > MostLayers) throw new FetchException(FetchFaultKind.Broken, "The answer is packed too often");
        return layers.Aggregate(wire, (inner, encoding) => encoding.ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" => new GZipStream(inner, CompressionMode.Decompress),
            "deflate" => new ZLibStream(inner, CompressionMode.Decompress),
            "br" => new BrotliStream(inner, CompressionMode.Decompress),
            _ => throw new FetchException(FetchFaultKind.Broken, $"The answer is packed by {encoding}, which was not asked for"),
        });
    }
}
