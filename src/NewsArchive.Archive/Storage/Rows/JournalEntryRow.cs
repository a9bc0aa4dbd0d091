using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Storage.Rows;

/// <summary>One change of the archive. Only ever added; outlives the article it tells of, and has no word of it.</summary>
internal sealed record JournalEntryRow
{
    public required Guid ArticleId { get; init; }

    /// <summary>Place in the strand, from 1, without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>Which of the chains it is a link of; follows from the article's id.</summary>
    public required short Strand { get; init; }

    public required JournalKind Kind { get; init; }

    /// <summary>The revision that was written; null where none was.</summary>
    public int? Revision { get; init; }

    public byte[]? ContentHash { get; init; }

    /// <summary>Of the original that the revision was read from.</summary>
    public byte[]? OriginalSha256 { get; init; }

    /// <summary>Hash of the revision's row with that of its original.</summary>
    public byte[]? RevisionHash { get; init; }

    /// <summary>Hash of the article's row as it stood then; of the tombstone or the legal hold where the entry tells of one.</summary>
    public byte[]? StateHash { get; init; }

    /// <summary>Who did it: a door, a command, a person.</summary>
    public required string Actor { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Hash of the link before.</summary>
    public required byte[] Previous { get; init; }

    /// <summary>Over all of the above.</summary>
    public required byte[] Hash { get; init; }
}
