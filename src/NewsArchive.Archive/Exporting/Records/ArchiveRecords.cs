using System.Text.Json.Serialization;

using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Exporting.Records;

/// <summary>A line of a lossless export. Hashes are lower-case hexadecimal, times UTC to the microsecond.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "record")]
[JsonDerivedType(typeof(BeginRecord), "begin")]
[JsonDerivedType(typeof(ArticleRecord), "article")]
[JsonDerivedType(typeof(GoneRecord), "gone")]
[JsonDerivedType(typeof(DigestRecord), "digest")]
[JsonDerivedType(typeof(RetentionRecord), "retention")]
[JsonDerivedType(typeof(EndRecord), "end")]
internal abstract record ArchiveRecord;

/// <summary>The first line.</summary>
/// <param name="Format">"newsarchive-export/1".</param>
/// <param name="ExportedAt">When the export began.</param>
/// <param name="Filter">Which articles; null: the whole archive, which alone can be restored.</param>
/// <param name="Heads">The ends of the journal's chains then.</param>
internal sealed record BeginRecord(string Format, DateTimeOffset ExportedAt, ExportQuery? Filter, IReadOnlyList<DigestHead> Heads) : ArchiveRecord
{
    public const string CurrentFormat = "newsarchive-export/1";
}

/// <summary>An article with its history. A later line of the same article takes the place of an earlier one.</summary>
/// <param name="Id">The article.</param>
/// <param name="Listed">The article as lists show it.</param>
/// <param name="Revisions">All revisions, in order; the last is the article.</param>
/// <param name="Journal">What the journal tells of it.</param>
/// <param name="Hold">Its legal hold, if it is under one.</param>
internal sealed record ArticleRecord(
    Guid Id, ListedRecord Listed, IReadOnlyList<RevisionRecord> Revisions, IReadOnlyList<EntryRecord> Journal, HoldRecord? Hold) : ArchiveRecord;

/// <summary>An article that is not there any more; nothing of its text.</summary>
/// <param name="Id">The article.</param>
/// <param name="Tombstone">Why it was taken down; null where it was only deleted.</param>
/// <param name="Journal">What the journal tells of it.</param>
internal sealed record GoneRecord(Guid Id, HoldRecord? Tombstone, IReadOnlyList<EntryRecord> Journal) : ArchiveRecord;

internal sealed record DigestRecord(ArchiveDigest Digest) : ArchiveRecord;

internal sealed record RetentionRecord(string Scope, int Days, string Actor, DateTimeOffset At) : ArchiveRecord;

/// <summary>The last line: without it, the export is not whole.</summary>
/// <param name="Heads">The ends of the journal's chains that the export reaches; empty of a part of an archive.</param>
internal sealed record EndRecord(IReadOnlyList<DigestHead> Heads) : ArchiveRecord;

internal sealed record ListedRecord(
    int Version,
    string? Title,
    string? Publisher,
    string? Place,
    string? PlaceFolded,
    string? Lead,
    string? Url,
    DateTimeOffset? PublishedAt,
    short? PublishedOffsetMinutes,
    DateTimeOffset SortAt,
    DateTimeOffset FirstArchivedAt,
    DateTimeOffset ArchivedAt,
    long JournalSequence);

/// <param name="Content">The clean article, in the form that the API answers.</param>
/// <param name="Original">Null where it was read from an earlier one's, which <paramref name="ReadFrom"/> names.</param>
internal sealed record RevisionRecord(
    int Number,
    RevisionKind Kind,
    int? ReadFrom,
    string? Title,
    string ParserVersion,
    string ContentHash,
    DateTimeOffset ArchivedAt,
    DateTimeOffset? SeenAt,
    string? Actor,
    string? Change,
    string? Hints,
    RawJson Content,
    OriginalRecord? Original);

/// <param name="Text">The bytes, where they are UTF-8.</param>
/// <param name="Base64">The bytes, where they are not.</param>
internal sealed record OriginalRecord(string MediaType, string Origin, long Length, string Sha256, string? Text, string? Base64);

internal sealed record EntryRecord(
    long Sequence,
    short Strand,
    JournalKind Kind,
    int? Revision,
    string? ContentHash,
    string? OriginalSha256,
    string? RevisionHash,
    string? StateHash,
    string Actor,
    DateTimeOffset At,
    string Previous,
    string Hash);

internal sealed record HoldRecord(string Reason, string Actor, DateTimeOffset At);
