using System.Text.Json.Serialization.Metadata;

using Microsoft.Net.Http.Headers;

using NewsArchive.Archive.Importing;

namespace NewsArchive.Api.Requests;

/// <summary>Reads the object in JSON that a request brings.</summary>
internal static class JsonBody
{
    /// <param name="request">The request.</param>
    /// <param name="type">What it is to bring.</param>
    /// <param name="limit">Most bytes of it.</param>
    /// <param name="what">What it is called where it is too large: "A source".</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Checked<T>> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type, int limit, string what, CancellationToken cancellationToken)
        where T : class
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var declared) || !declared.MediaType.Equals(MediaTypes.Json, StringComparison.OrdinalIgnoreCase))
            return new SubmissionFault(FaultKind.UnsupportedMediaType, $"The Content-Type is {request.ContentType ?? "missing"}; it must be {MediaTypes.Json}.");
        if (await RequestBody.ReadAsync(request, limit, cancellationToken) is not { } body)
            return new SubmissionFault(FaultKind.TooLarge, $"{what} may have at most {limit} bytes.");
        return JsonInput.Read(body, type, declared.Charset.HasValue ? HeaderUtilities.RemoveQuotes(declared.Charset).Value : null);
    }
}
