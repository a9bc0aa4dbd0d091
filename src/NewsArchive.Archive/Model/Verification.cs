using System.Text.Json.Serialization;

using NewsArchive.Parsing;

namespace NewsArchive.Archive.Model;

/// <summary>What can be wrong with an archive.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<FindingKind>))]
public enum FindingKind
{
    /// <summary>The database itself finds its file broken, or rows cannot be read.</summary>
    DatabaseDamaged,

    /// <summary>A journal entry does not have the hash of its values.</summary>
    EntryDamaged,

    /// <summary>A chain of the journal has a gap, or lacks its end.</summary>
    EntryMissing,

    /// <summary>An entry is not linked to the one before it.</summary>
    ChainBroken,

    /// <summary>The noted end of a chain is not its end.</summary>
    HeadDamaged,

    /// <summary>A digest does not have the hash of its values, or is missing among the others.</summary>
    DigestDamaged,

    /// <summary>The journal is not the one a digest was made of: it was written anew.</summary>
    DigestContradicted,

    /// <summary>An article's row is not as it was written.</summary>
    ArticleDamaged,

    /// <summary>The journal tells of an article that is not there.</summary>
    ArticleMissing,

    /// <summary>An article is there of which the journal does not tell, or which it says is gone.</summary>
    ArticleUnknown,

    /// <summary>A revision, or what is noted of its original, is not as it was written.</summary>
    RevisionDamaged,

    /// <summary>The journal tells of a revision that is not there.</summary>
    RevisionMissing,

    /// <summary>A revision is there of which the journal does not tell.</summary>
    RevisionUnknown,

    /// <summary>An original's bytes are not those that came in.</summary>
    OriginalDamaged,

    /// <summary>A revision's original is not there.</summary>
    OriginalMissing,

    /// <summary>A tombstone is not as it was written, is missing, or is one of which the journal does not tell.</summary>
    TombstoneDamaged,

    /// <summary>A legal hold is not as it was written, is missing, or is one of which the journal does not tell.</summary>
    HoldDamaged,
}

/// <summary>One thing that is wrong.</summary>
/// <param name="Kind">What.</param>
/// <param name="Message">What and where, in a sentence.</param>
public sealed record Finding(FindingKind Kind, string Message)
{
    /// <summary>The article, where there is one.</summary>
    public Guid? ArticleId { get; init; }

    public int? Revision { get; init; }

    /// <summary>The chain of the journal, 0 to 63, where the finding is in one.</summary>
    public int? Strand { get; init; }

    /// <summary>Place in that chain, from 1.</summary>
    public long? Sequence { get; init; }
}

/// <summary>How many findings of a kind there are, and the first of them.</summary>
public sealed record FindingGroup(FindingKind Kind, long Count, Finding First);

/// <summary>What verifying an archive came to.</summary>
public sealed record VerificationReport
{
    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset EndedAt { get; init; }

    public required long Entries { get; init; }

    public required long Articles { get; init; }

    public required long Revisions { get; init; }

    public required long Originals { get; init; }

    /// <summary>Bytes of originals that were hashed, uncompressed.</summary>
    public required long OriginalBytes { get; init; }

    /// <summary>Digests that were compared with the journal, those given among them.</summary>
    public required int Digests { get; init; }

    /// <summary>Articles older than the journal that are not in it yet: their originals were checked, nothing else can be.</summary>
    public required long NotJournaled { get; init; }

    /// <summary>By kind, in the order of <see cref="FindingKind"/>; empty where all is well.</summary>
    public required IReadOnlyList<FindingGroup> Findings { get; init; }

    public bool Sound => Findings.Count == 0;
}

/// <summary>How far verifying has come.</summary>
public readonly record struct VerificationProgress(long Entries, long Articles);
