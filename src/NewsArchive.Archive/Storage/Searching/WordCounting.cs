using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Archive.Storage.Searching;

/// <summary>Adds up the words that articles brought in or took out, many articles at a time.</summary>
internal sealed class WordCounting(DatabaseSession session, ISearchIndex index)
{
    private volatile bool _unsettled;

    /// <summary>Counts what waits. Where nothing does any more, the index is put in order: while articles come, that would be to do again at once.</summary>
    /// <returns>How many changes were counted.</returns>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        var counted = 0;
        while (await session.RunAsync(CountBatchAsync, cancellationToken) is var batch and > 0)
        {
            counted += batch;
            if (batch < index.CountedTogether) break;
        }

        if (counted == 0 && _unsettled) await session.RunAsync(SettleAsync, cancellationToken);
        _unsettled = counted > 0;
        return counted;
    }

    private async Task<int> CountBatchAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        // Looked for without the turn to write: mostly there is nothing.
        if (!await context.SearchChanges.HasRowsAsync(cancellationToken)) return 0;
        using var turn = await session.EnterWriteAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (!await index.TryClaimCountingAsync(context, cancellationToken)) return 0;
        // The keys alone first: of a distributed table each shard sends as many rows as are asked for in all.
        var keys = await context.SearchChanges.Select(static change => new { change.ArticleId, change.Id }).Take(index.CountedTogether).ToListAsync(cancellationToken);
        if (keys.Count == 0) return 0;
        // By the key, which begins with the article: else every batch reads all that wait.
        var articles = keys.Select(static key => key.ArticleId).Distinct().ToList();
        var counted = context.SearchChanges.Where(change => EF.Parameter(articles).Contains(change.ArticleId));
        if (!index.WritesAlone)
        {
            // SQLite would look for each article with each of the ids: of 2,000, four million times.
            var ids = keys.Select(static key => key.Id).ToList();
            counted = counted.Where(change => EF.Parameter(ids).Contains(change.Id));
        }

        var tally = new WordTally();
        await foreach (var change in counted.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken)) tally.Add(change);
        await index.CountWordsAsync(context, tally.Changed(), cancellationToken);
        await counted.ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return keys.Count;
    }

    private async Task<bool> SettleAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        await index.SettleAsync(context, cancellationToken);
        return true;
    }
}
