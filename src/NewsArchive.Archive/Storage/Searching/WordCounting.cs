using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.Searching;

/// <summary>Adds up the words that articles brought in or took out, many articles at a time.</summary>
internal sealed class WordCounting(DatabaseSession session, ISearchIndex index)
{
    /// <summary>
    /// Changes of one transaction: tens of thousands of different words, a second or two. Of fewer changes each has almost as many words to write: where
    /// many articles came in at once, counting took as long as archiving.
    /// </summary>
    private const int BatchSize = 2_000;

    /// <returns>How many changes were counted.</returns>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        var counted = 0;
        while (await session.RunAsync(CountBatchAsync, cancellationToken) is var batch and > 0)
        {
            counted += batch;
            if (batch < BatchSize) break;
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
        var changes = await context.SearchChanges.AsNoTracking().Take(BatchSize).ToListAsync(cancellationToken);
        if (changes.Count == 0) return 0;
        await index.CountWordsAsync(context, Sum(changes), cancellationToken);
        // By the key, which begins with the article: else every batch reads all that wait.
        var (articles, ids) = (changes.Select(static change => change.ArticleId).Distinct().ToList(), changes.Select(static change => change.Id).ToList());
        await context.SearchChanges.Where(change => EF.Parameter(articles).Contains(change.ArticleId) && EF.Parameter(ids).Contains(change.Id)).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return changes.Count;
    }

    private async Task<bool> SettleAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        await index.SettleAsync(context, cancellationToken);
        return true;
    }

    private static Dictionary<string, long> Sum(IEnumerable<SearchChangeRow> changes)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        var bySpan = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var change in changes)
        {
            var words = change.Words.AsSpan();
            foreach (var part in words.Split(' '))
            {
                var word = words[part];
                if (word.IsEmpty || !Search.Indexing.IndexedWords.IsCounted(word)) continue;
                bySpan.TryGetValue(word, out var count);
                bySpan[word] = count + (change.Added ? 1 : -1);
            }
        }

        return counts.Where(static pair => pair.Value != 0).ToDictionary(StringComparer.Ordinal);
    }
}
