using Microsoft.Net.Http.Headers;

using NewsArchive.Archive.Importing;
using NewsArchive.Archive.SavedSearches;

namespace NewsArchive.Api.Requests;

/// <summary>Reads the search that a request brings to be saved.</summary>
internal static class SavedSearchBody
{
    /// <summary>More than all of its fields at their limits.</summary>
    private const int MaxBytes = 64 * 1024;

    /// <param name="publishers">Tells ids of publishers that are named otherwise.</param>
    public static async Task<Checked<SavedSearchInput>> ReadAsync(HttpRequest request, PublisherIds publishers, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals(MediaTypes.Json, StringComparison.OrdinalIgnoreCase))
            return new SubmissionFault(FaultKind.UnsupportedMediaType, $"The Content-Type is {request.ContentType ?? "missing"}; it must be {MediaTypes.Json}.");
        if (await RequestBody.ReadAsync(request, MaxBytes, cancellationToken) is not { } body)
            return new SubmissionFault(FaultKind.TooLarge, $"A saved search may have at most {MaxBytes} bytes.");
        var input = JsonInput.Read(body, SavedSearchInputJsonContext.Default.SavedSearchInput, type.Charset.HasValue ? HeaderUtilities.RemoveQuotes(type.Charset).Value : null);
        return input.Ok ? WithId(input.Value, publishers) : input.Fault;
    }

    /// <summary>The same with the id that the archive knows the publisher by.</summary>
    public static SavedSearchInput WithId(SavedSearchInput input, PublisherIds publishers) =>
        string.IsNullOrWhiteSpace(input.Publisher) || input.Publisher.Length > 200 ? input : input with { Publisher = publishers.Of(input.Publisher.Trim()) };
}
