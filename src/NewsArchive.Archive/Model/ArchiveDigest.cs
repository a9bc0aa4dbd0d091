namespace NewsArchive.Archive.Model;

/// <summary>
/// The ends of all chains of the journal at one moment. Kept elsewhere, it proves later that the journal up to that moment
/// was not written anew.
/// </summary>
public sealed record ArchiveDigest
{
    public const string CurrentFormat = "newsarchive-digest/1";

    public string Format { get; init; } = CurrentFormat;

    /// <summary>From 1; each digest is linked to the one before.</summary>
    public required long Number { get; init; }

    /// <summary>When it was made, UTC, to the microsecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>One for each of the 64 chains, in order.</summary>
    public required IReadOnlyList<DigestHead> Heads { get; init; }

    /// <summary>Hash of the digest before, lower-case hexadecimal.</summary>
    public required string Previous { get; init; }

    /// <summary>Over all of the above, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }
}

/// <param name="Strand">The chain, 0 to 63.</param>
/// <param name="Sequence">How many links it had.</param>
/// <param name="Hash">Hash of the last one, lower-case hexadecimal.</param>
public sealed record DigestHead(int Strand, long Sequence, string Hash);
