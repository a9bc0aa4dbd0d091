using Microsoft.Net.Http.Headers;

using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Api.Requests;

/// <summary>Reads the source a request brings.</summary>
internal static class SourceBody
{
    /// <summary>More than all of its fields at their limits.</summary>
    private const int MaxBytes = 64 * 1024;

    public static async Task<Checked<SourceInput>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals(MediaTypes.Json, StringComparison.OrdinalIgnoreCase))
            return new SubmissionFault(FaultKind.UnsupportedMediaType, $"The Content-Type is {request.ContentType ?? "missing"}; it must be {MediaTypes.Json}.");
        if (await RequestBody.ReadAsync(request, MaxBytes, cancellationToken) is not { } body)
            return new SubmissionFault(FaultKind.TooLarge, $"A source may have at most {MaxBytes} bytes.");
        return JsonInput.Read(body, SourceInputJsonContext.Default.SourceInput, type.Charset.HasValue ? HeaderUtilities.RemoveQuotes(type.Charset).Value : null);
    }
}
