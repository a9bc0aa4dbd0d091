using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Archive.Storage.Searching;

/// <summary>Adds up the words that articles brought in or took out, many articles at a time.</summary>
internal sealed class WordCounting(DatabaseSession session, ISearchIndex index)
{
    /// <returns>How many changes were counted.</returns>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        var counted = 0;
        while (await session.RunAsync(CountBatchAsync, cancellationToken) is var batch and > 0)
        {
            counted += batch;
            if (batch < index.CountedTogether) break;
        }

        if (counted > 0) await session.RunAsync(SettleAsync, cancellationToken);
        return counted;
    }

    private async Task<int> CountBatchAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        // Looked for without the turn to write: mostly there is nothing.
        if (!await context.SearchChanges.AnyAsync(cancellationToken)) return 0;
        using var turn = await session.EnterWriteAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (!await index.TryClaimCountingAsync(context, cancellationToken)) return 0;
        var (articles, ids, tally) = (new HashSet<Guid>(), new List<Guid>(), new WordTally());
        await foreach (var change in context.SearchChanges.AsNoTracking().Take(index.CountedTogether).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            articles.Add(change.ArticleId);
            ids.Add(change.Id);
            tally.Add(change);
        }

        if (ids.Count == 0) return 0;
        await index.CountWordsAsync(context, tally.Changed(), cancellationToken);
        // By the key, which begins with the article: else every batch reads all that wait.
        await context.SearchChanges.Where(change => EF.Parameter(articles).Contains(change.ArticleId) && EF.Parameter(ids).Contains(change.Id)).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return ids.Count;
    }

    private async Task<bool> SettleAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        await index.SettleAsync(context, cancellationToken);
        return true;
    }
}
