using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Storage.Imports;

/// <summary>Articles and the journal of their run, in one transaction.</summary>
internal sealed class RunBatches(DatabaseSession session, ArticleWriter writer, RunJournal journal) : IRunBatches
{
    public Task<PreparedArticles> PrepareAsync(ArticleBatch batch, CancellationToken cancellationToken) =>
        writer.PrepareAsync([.. batch.Articles.Select(static article => article.Submission)], cancellationToken);

    public async Task<ItemResult?> ArchiveAsync(ClaimedRun run, PendingItem item, ArticleBatch batch, PreparedArticles articles, CancellationToken cancellationToken)
    {
        var (results, noted) = await session.WriteAsync(
            async (context, token) =>
            {
                var archived = await writer.WriteAsync(context, articles, token);
                // Last, because it holds the run's row, which others look at meanwhile.
                return (archived, await journal.AdvanceAsync(context, run, item, batch.Position, batch.ToResult(archived), token));
            },
            cancellationToken);
        writer.Tell(results);
        return noted ? batch.ToResult(results) : null;
    }
}
