using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Storage;

/// <summary>Shows the journal.</summary>
internal sealed class JournalReader(DatabaseSession session)
{
    public Task<IReadOnlyList<JournalEntry>> ListAsync(Guid id, long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return session.RunAsync<IReadOnlyList<JournalEntry>>(
            async (context, token) => await context.Journal.AsNoTracking()
                .Where(entry => entry.ArticleId == id && entry.Sequence > after).OrderBy(entry => entry.Sequence).Take(limit)
                .Select(entry => new JournalEntry(
                    entry.ArticleId,
                    entry.Kind,
                    entry.Revision,
                    entry.Actor,
                    entry.At,
                    entry.Strand,
                    entry.Sequence,
                    entry.OriginalSha256 == null ? null : Convert.ToHexStringLower(entry.OriginalSha256),
                    Convert.ToHexStringLower(entry.Previous),
                    Convert.ToHexStringLower(entry.Hash)))
                .ToListAsync(token),
            cancellationToken);
    }
}
