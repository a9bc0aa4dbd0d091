using System.IO.Compression;

using NewsArchive.Api.Problems;

namespace NewsArchive.Api.Limits;

/// <summary>Takes bodies that come compressed, and refuses those made to burst.</summary>
internal sealed class RequestDecompression(RequestDelegate next)
{
    private const string Accepted = "gzip, deflate, br";

    public async Task InvokeAsync(HttpContext context)
    {
        var encoding = context.Request.Headers.ContentEncoding.ToString().Trim();
        if (encoding.Length == 0 || encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            await next(context);
            return;
        }

        var sent = context.Request.Body;
        var compressed = new CountedStream(sent);
        if (Open(encoding, compressed) is not { } opened)
        {
            // Names what is taken (RFC 9110, 12.5.3).
            context.Response.Headers.AcceptEncoding = Accepted;
            await TypedResults.Problem(ProblemAnswers.Describe(ProblemCatalog.UnsupportedEncoding)).ExecuteAsync(context);
            return;
        }

        await using var body = new BoundedExpansion(opened, compressed);
        context.Request.Body = body;
        context.Request.Headers.ContentEncoding = default;
        context.Request.ContentLength = null;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Body = sent;
        }
    }

    /// <summary>One encoding: several, one in the other, are only ever sent to break something.</summary>
    private static Stream? Open(string encoding, Stream compressed) => encoding.ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => new GZipStream(compressed, CompressionMode.Decompress, leaveOpen: true),
        "deflate" => new ZLibStream(compressed, CompressionMode.Decompress, leaveOpen: true),
        "br" => new BrotliStream(compressed, CompressionMode.Decompress, leaveOpen: true),
        _ => null,
    };
}
