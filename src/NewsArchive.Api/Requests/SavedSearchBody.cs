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
        var input = await JsonBody.ReadAsync(request, SavedSearchInputJsonContext.Default.SavedSearchInput, MaxBytes, "A saved search", cancellationToken);
        return input.Ok ? WithId(input.Value, publishers) : input.Fault;
    }

    /// <summary>The same with the id that the archive knows the publisher by.</summary>
    public static SavedSearchInput WithId(SavedSearchInput input, PublisherIds publishers) =>
        string.IsNullOrWhiteSpace(input.Publisher) || input.Publisher.Length > 200 ? input : input with { Publisher = publishers.Of(input.Publisher.Trim()) };
}
