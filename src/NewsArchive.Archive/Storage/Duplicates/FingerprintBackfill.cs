using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Duplicates;

namespace NewsArchive.Archive.Storage.Duplicates;

/// <summary>Gives articles a fingerprint that have none yet, or one of an earlier version, some at a time, while others read and write.</summary>
internal sealed class FingerprintBackfill(DatabaseSession session)
{
    private const int BatchSize = 50;

    /// <returns>How many articles were given one.</returns>
    public async Task<long> RunAsync(CancellationToken cancellationToken)
    {
        var done = 0L;
        Guid? last = null;
        while (true)
        {
            var after = last;
            var (count, reached) = await session.RunAsync((context, token) => RunBatchAsync(context, after, token), cancellationToken);
            if (reached is null) return done;
            done += count;
            last = reached;
        }
    }

    private async Task<(int Count, Guid? Last)> RunBatchAsync(ArchiveContext context, Guid? after, CancellationToken cancellationToken)
    {
        var outdated =
            from article in context.Articles
            where after == null || article.Id.CompareTo(after.Value) > 0
            join fingerprint in context.Fingerprints on article.Id equals fingerprint.ArticleId into fingerprints
            from fingerprint in fingerprints.DefaultIfEmpty()
            where fingerprint == null || fingerprint.Version != Fingerprint.Version
            orderby article.Id
            select article.Id;
        var ids = await outdated.Take(BatchSize).ToListAsync(cancellationToken);
        if (ids.Count == 0) return (0, null);

        using var turn = await session.EnterWriteAsync(cancellationToken);
        // Read within the turn: on SQLite nothing changes them meanwhile; on PostgreSQL whoever revises one at this moment takes its key away.
        var read = await ComparedArticle.ReadAsync(context, ids, cancellationToken);
        foreach (var article in read)
        {
            await FingerprintStaging.StageAsync(context, article.Summary.Id, Fingerprint.Of(article.Text), replaces: true, cancellationToken);
            // Each before the next, which may be its duplicate.
            await context.SaveChangesAsync(cancellationToken);
            context.ChangeTracker.Clear();
        }

        return (read.Count, ids[^1]);
    }
}
