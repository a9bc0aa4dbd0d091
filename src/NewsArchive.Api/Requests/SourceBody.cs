using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Api.Requests;

/// <summary>Reads the source a request brings.</summary>
internal static class SourceBody
{
    /// <summary>More than all of its fields at their limits.</summary>
    private const int MaxBytes = 64 * 1024;

    public static Task<Checked<SourceInput>> ReadAsync(HttpRequest request, CancellationToken cancellationToken) =>
        JsonBody.ReadAsync(request, SourceInputJsonContext.Default.SourceInput, MaxBytes, "A source", cancellationToken);
}
