namespace NewsArchive.Archive.Importing.Fetching;

/// <summary>What is sent to somebody who asked for it.</summary>
/// <param name="Address">An absolute http(s) address.</param>
public sealed record PostRequest(Uri Address)
{
    public required string ContentType { get; init; }

    public required ReadOnlyMemory<byte> Body { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Time for name, connection and answer together.</summary>
    public required TimeSpan Time { get; init; }
}
