using System.Buffers.Binary;

using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.SavedSearches;

/// <summary>How far a saved search has looked through the journal: the last entry of each of its chains.</summary>
/// <remarks>
/// Chains have no gaps, and who adds a link holds the chain until it commits: what stands behind a position was committed
/// after what stands before it, so that nothing is passed over whatever order transactions end in.
/// </remarks>
internal sealed class JournalPositions
{
    private readonly long[] _last;

    private JournalPositions(long[] last) => _last = last;

    /// <summary>Entries looked through, of all chains together.</summary>
    public long Seen => _last.Sum();

    public long this[short strand]
    {
        get => _last[strand];
        set => _last[strand] = value;
    }

    /// <summary>Where the journal ends now.</summary>
    public static async Task<JournalPositions> EndAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        var heads = await context.JournalHeads.AsNoTracking().Select(head => new { head.Strand, head.Sequence }).ToListAsync(cancellationToken);
        var end = new JournalPositions(new long[JournalChain.Strands]);
        foreach (var head in heads) end[head.Strand] = head.Sequence;
        return end;
    }

    /// <exception cref="ArchiveDamagedException">They are not what <see cref="ToBytes"/> wrote.</exception>
    public static JournalPositions Read(byte[] bytes)
    {
        if (bytes.Length != JournalChain.Strands * sizeof(long)) throw new ArchiveDamagedException("A saved search's place in the journal cannot be read; remove the search and save it again.");
        var last = new long[JournalChain.Strands];
        for (var strand = 0; strand < last.Length; strand++) last[strand] = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(strand * sizeof(long)));
        return new JournalPositions(last);
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[_last.Length * sizeof(long)];
        for (var strand = 0; strand < _last.Length; strand++) BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(strand * sizeof(long)), _last[strand]);
        return bytes;
    }
}
