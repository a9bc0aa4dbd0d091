using System.Security.Cryptography;
using System.Text;

namespace NewsArchive.Api.Idempotency;

/// <summary>Tells two requests apart by what decides their answer: method, address, media type and body.</summary>
internal static class RequestFingerprint
{
    public static byte[] Of(HttpRequest request, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in new[] { request.Method, request.Path.Value, request.QueryString.Value, request.ContentType })
            hash.AppendData(Encoding.UTF8.GetBytes(part + "\n"));
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }
}
