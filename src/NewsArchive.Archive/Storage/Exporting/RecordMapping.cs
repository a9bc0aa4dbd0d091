using System.Text;

using NewsArchive.Archive.Exporting.Records;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.Exporting;

/// <summary>From rows to the lines of a lossless export.</summary>
internal static class RecordMapping
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <returns>A line for an article, or for one that is gone.</returns>
    public static ArchiveRecord ToRecord(ArticleRecords records, TombstoneRow? tombstone)
    {
        var journal = records.Entries.Select(ToRecord).ToList();
        if (records.Article is not { } article)
            return new GoneRecord(records.Id, tombstone is null ? null : new HoldRecord(tombstone.Reason, tombstone.Actor, tombstone.At), journal);
        var originals = records.Originals.ToDictionary(original => original.Number);
        return new ArticleRecord(
            records.Id,
            new ListedRecord(
                article.Version,
                article.Title,
                article.Publisher,
                article.Place,
                article.PlaceFolded,
                article.Lead,
                article.Url,
                article.PublishedAt,
                article.PublishedOffsetMinutes,
                article.SortAt,
                article.FirstArchivedAt,
                article.ArchivedAt,
                article.JournalSequence),
            [.. records.Revisions.Select(revision => ToRecord(revision, originals.GetValueOrDefault(revision.Number)))],
            journal,
            records.Hold is { } hold ? new HoldRecord(hold.Reason, hold.Actor, hold.At) : null);
    }

    public static DigestHead ToHead(JournalHeadRow head) => new(head.Strand, head.Sequence, Convert.ToHexStringLower(head.Hash));

    private static RevisionRecord ToRecord(RevisionRow revision, OriginalRow? original) => new(
        revision.Number,
        revision.Kind,
        revision.ReadFrom,
        revision.Title,
        revision.ParserVersion,
        Convert.ToHexStringLower(revision.ContentHash),
        revision.ArchivedAt,
        revision.SeenAt,
        revision.Actor,
        revision.Change,
        revision.Hints,
        new RawJson(revision.Content),
        original is null ? null : ToRecord(original));

    private static OriginalRecord ToRecord(OriginalRow original)
    {
        var content = OriginalCompression.Restore(original);
        var text = TextOf(content);
        return new OriginalRecord(
            original.MediaType, original.Origin, original.Length, Convert.ToHexStringLower(original.Sha256), text, text is null ? Convert.ToBase64String(content) : null);
    }

    /// <returns>Null where the bytes are no UTF-8, and would not come back from text as they are.</returns>
    private static string? TextOf(byte[] content)
    {
        try
        {
            return StrictUtf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            // The framework's only way to say so.
            return null;
        }
    }

    private static EntryRecord ToRecord(JournalEntryRow entry) => new(
        entry.Sequence,
        entry.Strand,
        entry.Kind,
        entry.Revision,
        Hex(entry.ContentHash),
        Hex(entry.OriginalSha256),
        Hex(entry.RevisionHash),
        Hex(entry.StateHash),
        entry.Actor,
        entry.At,
        Convert.ToHexStringLower(entry.Previous),
        Convert.ToHexStringLower(entry.Hash));

    private static string? Hex(byte[]? bytes) => bytes is null ? null : Convert.ToHexStringLower(bytes);
}
