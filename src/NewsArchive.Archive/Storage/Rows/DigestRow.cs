namespace NewsArchive.Archive.Storage.Rows;

/// <summary>The heads of all chains at one moment, in one hash that can be kept elsewhere.</summary>
internal sealed record DigestRow
{
    /// <summary>From 1, without gaps.</summary>
    public required long Number { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Of each strand in order: the sequence (8 bytes, little-endian) and the hash (32 bytes) of its last link.</summary>
    public required byte[] Heads { get; init; }

    /// <summary>Hash of the digest before.</summary>
    public required byte[] Previous { get; init; }

    public required byte[] Hash { get; init; }
}
