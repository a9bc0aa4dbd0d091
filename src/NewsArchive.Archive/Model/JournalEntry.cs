namespace NewsArchive.Archive.Model;

/// <summary>One change of the archive, as the journal tells it. It has no word of any article.</summary>
/// <param name="ArticleId">The article that was changed.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Revision">The revision that was written; null where none was.</param>
/// <param name="Actor">Who did it: a door, a command, a person.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Strand">The chain it is a link of, 0 to 63.</param>
/// <param name="Sequence">Its place in that chain, from 1.</param>
/// <param name="OriginalSha256">SHA-256 of the original that the revision was read from, lower-case hexadecimal.</param>
/// <param name="Previous">Hash of the link before, lower-case hexadecimal.</param>
/// <param name="Hash">Its own hash, lower-case hexadecimal.</param>
public sealed record JournalEntry(
    Guid ArticleId,
    JournalKind Kind,
    int? Revision,
    string Actor,
    DateTimeOffset At,
    int Strand,
    long Sequence,
    string? OriginalSha256,
    string Previous,
    string Hash);
