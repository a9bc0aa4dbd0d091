namespace NewsArchive.Archive.Importing.Sources;

/// <summary>What came of visiting a source.</summary>
/// <param name="Items">What it lists, oldest first; null where it could not be read.</param>
/// <param name="Memory">What is known of it now.</param>
/// <param name="Bytes">Bytes that came.</param>
public sealed record SourceReading(IReadOnlyList<ListedItem>? Items, SourceMemory Memory, long Bytes)
{
    /// <summary>The source says that nothing changed since the last visit; there are no items then.</summary>
    public bool NotModified { get; init; }

    /// <summary>Why it could not be read, in a sentence.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether trying again soon is of no use: it is gone, or visits are not wanted.</summary>
    public bool Lasting { get; init; }

    /// <summary>How long the source asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What it turned out to be ("RSS 2.0").</summary>
    public string? Format { get; init; }

    /// <summary>How it calls itself.</summary>
    public string? Title { get; init; }

    /// <summary>What had to be overlooked to read it, in a sentence.</summary>
    public string? Remark { get; init; }

    public static SourceReading Failed(string reason, SourceMemory memory, long bytes = 0, bool lasting = false, TimeSpan? retryAfter = null) =>
        new(null, memory, bytes) { Failure = reason, Lasting = lasting, RetryAfter = retryAfter };
}

/// <summary>Visits sources of one kind.</summary>
public interface ISourceReader
{
    bool Reads(SourceKind kind);

    /// <summary>Lists what a source has. What fails is told in the reading; it throws for cancellation only.</summary>
    Task<SourceReading> ReadAsync(NewsSource source, CancellationToken cancellationToken);
}
