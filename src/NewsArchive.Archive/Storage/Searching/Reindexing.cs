using System.Data;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.Searching;

/// <summary>Brings the index up to the program, some articles at a time, while others read and write.</summary>
/// <remarks>
/// Each batch is a transaction of its own, and what is done is known by the version that stands with it: broken off, it goes on where it was.
/// An article that is written meanwhile is indexed by whoever writes it.
/// </remarks>
internal sealed class Reindexing(DatabaseSession session, ArticleIndexing indexing, ILogger<Reindexing> logger)
{
    private const int BatchSize = 50;

    public Task<bool> IsCompleteAsync(CancellationToken cancellationToken) => session.RunAsync(
        async (context, token) =>
        {
            // An archive that has nothing lacks nothing.
            return await IsMarkedAsync(context, token) || !await context.Articles.HasRowsAsync(token);
        },
        cancellationToken);

    public async Task<long> RunAsync(bool all, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        if (!all && await session.RunAsync(IsMarkedAsync, cancellationToken)) return 0;
        var done = 0L;
        Guid? last = null;
        while (true)
        {
            var after = last;
            var (count, reached) = await session.RunAsync((context, token) => RunBatchAsync(context, all, after, token), cancellationToken);
            if (reached is null) break;
            done += count;
            last = reached;
            progress?.Report(done);
        }

        await session.RunAsync(MarkCompleteAsync, cancellationToken);
        return done;
    }

    private async Task<(int Count, Guid? Last)> RunBatchAsync(ArchiveContext context, bool all, Guid? after, CancellationToken cancellationToken)
    {
        var outdated =
            from article in context.Articles
            where after == null || article.Id.CompareTo(after.Value) > 0
            join document in context.SearchDocuments on article.Id equals document.ArticleId into documents
            from document in documents.DefaultIfEmpty()
            where all || document == null || document.IndexVersion != IndexedArticle.Version
            orderby article.Id
            select article.Id;
        var ids = await outdated.Take(BatchSize).ToListAsync(cancellationToken);
        if (ids.Count == 0) return (0, null);

        var read = await ReadAsync(context, ids, cancellationToken);
        List<SearchEntry> entries = [.. read.Select(pair => EntryOf(pair.Row, pair.Content)).OfType<SearchEntry>()];
        using var turn = await session.EnterWriteAsync(cancellationToken);
        // Of one moment: what somebody else writes from here on makes this fail, and it is tried again.
        await using var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        // Revised or deleted since it was read: whoever did that has indexed it.
        var versions = await context.Articles.Where(article => ids.Contains(article.Id)).ToDictionaryAsync(article => article.Id, article => article.Version, cancellationToken);
        var count = 0;
        var readVersions = read.ToDictionary(static pair => pair.Row.Id, static pair => pair.Row.Version);
        foreach (var entry in entries)
        {
            if (versions.GetValueOrDefault(entry.ArticleId) != readVersions[entry.ArticleId]) continue;
            await indexing.WriteAsync(context, entry, replaces: true, cancellationToken);
            count++;
        }

        await transaction.CommitAsync(cancellationToken);
        return (count, ids[^1]);
    }

    /// <summary>Null where the stored article cannot be read: the others are not to wait for it.</summary>
    private SearchEntry? EntryOf(ArticleRow row, string content)
    {
        try
        {
            return ArticleIndexing.Prepare(row.Id, row.SortAt, StoredArticle.Read(content, row.Id, row.Revision));
        }
        catch (ArchiveDamagedException damage)
        {
            Log.NotIndexed(logger, row.Id, damage.Message);
            return null;
        }
    }

    private static async Task<List<(ArticleRow Row, string Content)>> ReadAsync(ArchiveContext context, List<Guid> ids, CancellationToken cancellationToken)
    {
        var rows = await (
            from article in context.Articles.AsNoTracking()
            where ids.Contains(article.Id)
            join revision in context.Revisions on new { ArticleId = article.Id, Number = article.Revision } equals new { revision.ArticleId, revision.Number }
            orderby article.Id
            select new { article, revision.Content })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(static row => (row.article, row.Content))];
    }

    private static Task<bool> IsMarkedAsync(ArchiveContext context, CancellationToken cancellationToken) => context.SearchStates.AnyAsync(
        state => state.Name == SearchStateRow.CompleteVersion && state.Value == IndexedArticle.Version, cancellationToken);

    private async Task<bool> MarkCompleteAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        using var turn = await session.EnterWriteAsync(cancellationToken);
        if (await context.SearchStates.SingleOrDefaultAsync(state => state.Name == SearchStateRow.CompleteVersion, cancellationToken) is { } state)
        {
            state.Value = IndexedArticle.Version;
        }
        else
        {
            context.Add(new SearchStateRow { Name = SearchStateRow.CompleteVersion, Value = IndexedArticle.Version });
        }

        await context.SaveChangesAsync(cancellationToken);
        return true;
    }
}
