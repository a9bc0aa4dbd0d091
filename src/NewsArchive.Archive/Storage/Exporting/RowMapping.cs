using System.Text;

using NewsArchive.Archive.Exporting.Records;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.Exporting;

/// <summary>From the lines of a lossless export back to rows.</summary>
internal static class RowMapping
{
    public static IEnumerable<object> ToRows(ArticleRecord record)
    {
        var listed = record.Listed;
        yield return new ArticleRow
        {
            Id = record.Id,
            Revision = record.Revisions[^1].Number,
            Version = listed.Version,
            Title = listed.Title,
            Publisher = listed.Publisher,
            Place = listed.Place,
            PlaceFolded = listed.PlaceFolded,
            Lead = listed.Lead,
            Url = listed.Url,
            PublishedAt = listed.PublishedAt,
            PublishedOffsetMinutes = listed.PublishedOffsetMinutes,
            SortAt = listed.SortAt,
            FirstArchivedAt = listed.FirstArchivedAt,
            ArchivedAt = listed.ArchivedAt,
            JournalSequence = listed.JournalSequence,
        };
        foreach (var revision in record.Revisions)
        {
            yield return ToRow(record.Id, revision);
            if (revision.Original is { } original) yield return ToRow(record.Id, revision.Number, original);
        }

        foreach (var entry in record.Journal) yield return ToRow(record.Id, entry);
        if (record.Hold is { } hold) yield return new LegalHoldRow { ArticleId = record.Id, Reason = hold.Reason, Actor = hold.Actor, At = hold.At };
    }

    public static IEnumerable<object> ToRows(GoneRecord record)
    {
        foreach (var entry in record.Journal) yield return ToRow(record.Id, entry);
        if (record.Tombstone is { } tombstone) yield return new TombstoneRow { ArticleId = record.Id, Reason = tombstone.Reason, Actor = tombstone.Actor, At = tombstone.At };
    }

    private static RevisionRow ToRow(Guid id, RevisionRecord revision) => new()
    {
        ArticleId = id,
        Number = revision.Number,
        Kind = revision.Kind,
        ReadFrom = revision.ReadFrom,
        Title = revision.Title,
        ParserVersion = revision.ParserVersion,
        ContentHash = Convert.FromHexString(revision.ContentHash),
        ArchivedAt = revision.ArchivedAt,
        SeenAt = revision.SeenAt,
        Actor = revision.Actor,
        Change = revision.Change,
        Hints = revision.Hints,
        Content = revision.Content.Text,
    };

    private static OriginalRow ToRow(Guid id, int number, OriginalRecord original)
    {
        var content = original.Text is { } text ? Encoding.UTF8.GetBytes(text) : Convert.FromBase64String(original.Base64 ?? "");
        var (encoding, compressed) = OriginalCompression.Compress(content);
        return new OriginalRow
        {
            ArticleId = id,
            Number = number,
            MediaType = original.MediaType,
            Origin = original.Origin,
            Length = original.Length,
            Sha256 = Convert.FromHexString(original.Sha256),
            Encoding = encoding,
            Content = compressed,
        };
    }

    private static JournalEntryRow ToRow(Guid id, EntryRecord entry) => new()
    {
        ArticleId = id,
        Sequence = entry.Sequence,
        Strand = entry.Strand,
        Kind = entry.Kind,
        Revision = entry.Revision,
        ContentHash = Bytes(entry.ContentHash),
        OriginalSha256 = Bytes(entry.OriginalSha256),
        RevisionHash = Bytes(entry.RevisionHash),
        StateHash = Bytes(entry.StateHash),
        Actor = entry.Actor,
        At = entry.At,
        Previous = Convert.FromHexString(entry.Previous),
        Hash = Convert.FromHexString(entry.Hash),
    };

    private static byte[]? Bytes(string? hex) => hex is null ? null : Convert.FromHexString(hex);
}
