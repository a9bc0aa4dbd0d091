using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage;

/// <summary>Between a digest's row and the document that is kept elsewhere.</summary>
internal static class DigestMapping
{
    /// <exception cref="FormatException">The row's heads are none.</exception>
    public static ArchiveDigest ToDigest(DigestRow row) => new()
    {
        Number = row.Number,
        At = row.At,
        Heads = [.. JournalChain.ReadHeads(row.Heads).Select(head => new DigestHead(head.Strand, head.Sequence, Convert.ToHexStringLower(head.Hash)))],
        Previous = Convert.ToHexStringLower(row.Previous),
        Hash = Convert.ToHexStringLower(row.Hash),
    };

    /// <exception cref="FormatException">The document is no digest.</exception>
    public static DigestRow ToRow(ArchiveDigest digest)
    {
        if (digest.Format != ArchiveDigest.CurrentFormat) throw new FormatException($"It is of the form '{digest.Format}', not {ArchiveDigest.CurrentFormat}.");
        var strands = digest.Heads.Select(head => head.Strand).Order();
        if (!strands.SequenceEqual(Enumerable.Range(0, JournalChain.Strands))) throw new FormatException("It does not have one head of each chain.");
        var heads = digest.Heads.Select(head => new JournalHeadRow { Strand = (short)head.Strand, Sequence = head.Sequence, Hash = HashOf(head) });
        return new DigestRow
        {
            Number = digest.Number,
            At = digest.At,
            Heads = JournalChain.WriteHeads(heads),
            Previous = Convert.FromHexString(digest.Previous),
            Hash = Convert.FromHexString(digest.Hash),
        };
    }

    private static byte[] HashOf(DigestHead head)
    {
        var hash = Convert.FromHexString(head.Hash);
        return hash.Length == JournalChain.HashLength ? hash : throw new FormatException($"The hash of chain {head.Strand} does not have {JournalChain.HashLength} bytes.");
    }
}
