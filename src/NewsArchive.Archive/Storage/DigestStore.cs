using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage;

/// <summary>Makes digests of the journal, and keeps them.</summary>
internal sealed class DigestStore(DatabaseSession session, TimeProvider clock)
{
    /// <summary>Two that seal at once meet at the number, and one is run again.</summary>
    public Task<ArchiveDigest> SealAsync(CancellationToken cancellationToken) => session.RunAsync(
        async (context, token) =>
        {
            var last = await context.Digests.AsNoTracking().OrderByDescending(digest => digest.Number).FirstOrDefaultAsync(token);
            // One statement sees all chains at one moment.
            var heads = await context.JournalHeads.AsNoTracking().OrderBy(head => head.Strand).ToListAsync(token);
            var draft = new DigestRow
            {
                Number = (last?.Number ?? 0) + 1,
                At = ArticleReading.ToMicroseconds(clock.GetUtcNow()),
                Heads = JournalChain.WriteHeads(heads),
                Previous = last?.Hash ?? [],
                Hash = [],
            };
            var row = draft with { Hash = JournalChain.HashOf(draft) };
            context.Add(row);
            using (await session.EnterWriteAsync(token)) await context.SaveChangesAsync(token);
            return DigestMapping.ToDigest(row);
        },
        cancellationToken);

    public Task<IReadOnlyList<ArchiveDigest>> ListAsync(long? before, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return session.RunAsync<IReadOnlyList<ArchiveDigest>>(
            async (context, token) =>
            {
                var rows = await context.Digests.AsNoTracking().Where(digest => before == null || digest.Number < before)
                    .OrderByDescending(digest => digest.Number).Take(limit).ToListAsync(token);
                return [.. rows.Select(DigestMapping.ToDigest)];
            },
            cancellationToken);
    }
}
