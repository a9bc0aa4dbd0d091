using System.Buffers.Binary;
using System.Globalization;

using NewsArchive.Archive.Identity;

namespace NewsArchive.Archive.Storage.Rows;

/// <summary>How entries are linked: each hashes the one before it.</summary>
/// <remarks>
/// One chain would make all writers of PostgreSQL wait for one another, and a chain for each article could not tell that
/// an article is gone with all of its entries. So there is a fixed number of chains, and a digest over all their heads.
/// </remarks>
internal static class JournalChain
{
    /// <summary>More than there are writers at once on any machine of today, and few enough for a digest one can print.</summary>
    public const int Strands = 64;

    private const string Version = "newsarchive:1:journal";
    public const int HashLength = 32;
    private const int HeadLength = sizeof(long) + HashLength;

    /// <summary>By the first six bits of the id, which are those of a hash: all chains grow alike, and are in the order of ids.</summary>
    public static short StrandOf(Guid articleId) => (short)(articleId.ToByteArray(bigEndian: true)[0] >> 2);

    public static JournalHeadRow EmptyHead(short strand) => new() { Strand = strand, Sequence = 0, Hash = Genesis(strand) };

    /// <summary>What the first link of a chain is linked to.</summary>
    public static byte[] Genesis(short strand)
    {
        using var hash = new HashWriter($"{Version}:genesis");
        return hash.Add((long)strand).Finish();
    }

    /// <summary>The hash an entry must have.</summary>
    public static byte[] HashOf(JournalEntryRow entry)
    {
        using var hash = new HashWriter($"{Version}:entry");
        return hash.Add((long)entry.Strand).Add(entry.Sequence).Add(entry.ArticleId).Add(entry.Kind.ToString()).Add((long?)entry.Revision)
            .Add(entry.ContentHash).Add(entry.OriginalSha256).Add(entry.RevisionHash).Add(entry.StateHash)
            .Add(entry.Actor).Add(entry.At).Add(entry.Previous).Finish();
    }

    /// <summary>The hash a digest must have.</summary>
    public static byte[] HashOf(DigestRow digest)
    {
        using var hash = new HashWriter($"{Version}:digest");
        return hash.Add(digest.Number).Add(digest.At).Add(digest.Heads).Add(digest.Previous).Finish();
    }

    public static byte[] WriteHeads(IEnumerable<JournalHeadRow> heads)
    {
        var bytes = new byte[Strands * HeadLength];
        foreach (var head in heads)
        {
            var place = bytes.AsSpan(head.Strand * HeadLength, HeadLength);
            BinaryPrimitives.WriteInt64LittleEndian(place, head.Sequence);
            head.Hash.CopyTo(place[sizeof(long)..]);
        }

        return bytes;
    }

    /// <exception cref="FormatException">The bytes are no heads.</exception>
    public static IReadOnlyList<JournalHeadRow> ReadHeads(byte[] bytes)
    {
        if (bytes.Length != Strands * HeadLength)
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Heads have {Strands * HeadLength} bytes, not {bytes.Length}."));
        return [.. Enumerable.Range(0, Strands).Select(strand => new JournalHeadRow
        {
            Strand = (short)strand,
            Sequence = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(strand * HeadLength)),
            Hash = bytes.AsSpan((strand * HeadLength) + sizeof(long), HashLength).ToArray(),
        })];
    }
}
