using System.Text;

using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Archive.Storage.Takedowns;

/// <summary>Removes what is of an article's text beside the article, wherever it was noted.</summary>
internal static class Erasure
{
    private const string Gone = "taken down";

    /// <summary>What the journals of runs and kept replies have; the article itself is removed already.</summary>
    public static async Task EraseNotesAsync(ArchiveContext context, Guid id, CancellationToken cancellationToken)
    {
        await EraseItemsAsync(context, id, cancellationToken);
        await EraseRepliesAsync(context, id, cancellationToken);
    }

    /// <summary>Titles, addresses and listed texts in the journals of runs, also of tries that failed. That the item was seen stays: it is not fetched again.</summary>
    private static async Task EraseItemsAsync(ArchiveContext context, Guid id, CancellationToken cancellationToken)
    {
        var keys = await context.RunItems.Where(item => item.ArticleId == id && item.ItemKey != null).Select(item => new { item.SourceId, Key = item.ItemKey! })
            .Union(context.SeenItems.Where(item => item.ArticleId == id).Select(item => new { item.SourceId, Key = item.ItemKey }))
            .ToListAsync(cancellationToken);
        await EraseAsync(context.RunItems.Where(item => item.ArticleId == id), cancellationToken);
        foreach (var key in keys)
            await EraseAsync(context.RunItems.Where(item => item.SourceId == key.SourceId && item.ItemKey == key.Key), cancellationToken);
    }

    private static Task<int> EraseAsync(IQueryable<Rows.RunItemRow> items, CancellationToken cancellationToken) => items.ExecuteUpdateAsync(
        set => set
            .SetProperty(item => item.Address, Gone)
            .SetProperty(item => item.Title, (string?)null)
            .SetProperty(item => item.Reason, (string?)null)
            .SetProperty(item => item.RetryAt, (DateTimeOffset?)null)
            .SetProperty(item => item.Item, (string?)null),
        cancellationToken);

    /// <summary>A reply to whoever posted the article has it whole. There are those of a day only, so that they are looked through.</summary>
    private static async Task EraseRepliesAsync(ArchiveContext context, Guid id, CancellationToken cancellationToken)
    {
        var mark = Encoding.UTF8.GetBytes(id.ToString("D"));
        var telling = new List<Guid>();
        await foreach (var reply in context.Replies.AsNoTracking().Where(reply => reply.Body != null).Select(reply => new { reply.Id, reply.Body }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (reply.Body.AsSpan().IndexOf(mark) >= 0) telling.Add(reply.Id);
        }

        foreach (var reply in telling) await context.Replies.Where(row => row.Id == reply).ExecuteDeleteAsync(cancellationToken);
    }
}
