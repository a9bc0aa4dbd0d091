namespace NewsArchive.Archive.Storage.Rows;

/// <summary>What a revision was read from, byte for byte; never changed once written.</summary>
internal sealed class OriginalRow
{
    public required Guid ArticleId { get; init; }

    /// <summary>Number of the revision it belongs to.</summary>
    public required int Number { get; init; }

    public required string MediaType { get; init; }

    /// <summary>Where it came from.</summary>
    public required string Origin { get; init; }

    /// <summary>In bytes, uncompressed.</summary>
    public required long Length { get; init; }

    /// <summary>Of the uncompressed bytes.</summary>
    public required byte[] Sha256 { get; init; }

    /// <summary>How <see cref="Content"/> is written: "br" or "identity".</summary>
    public required string Encoding { get; init; }

    public required byte[] Content { get; init; }
}
