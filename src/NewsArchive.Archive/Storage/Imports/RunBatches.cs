using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Storage.Imports;

/// <summary>Articles and the journal of their run, in one transaction.</summary>
internal sealed class RunBatches(DatabaseSession session, ArticleWriter writer, RunJournal journal) : IRunBatches
{
    public async Task<IReadOnlyList<IngestResult>?> ArchiveAsync(ClaimedRun run, PendingItem item, ArticleBatch batch, CancellationToken cancellationToken)
    {
        var prepared = writer.Prepare(batch.Articles);
        var results = await session.WriteAsync(
            async (context, token) =>
            {
                var archived = await writer.WriteAsync(context, prepared, token);
                // Last, because it holds the run's row, which others look at meanwhile.
                return await journal.AdvanceAsync(context, run, item, batch.Position, Tell(batch, archived), token) ? archived : null;
            },
            cancellationToken);
        if (results is not null) writer.Tell(results);
        return results;
    }

    private static ItemResult Tell(ArticleBatch batch, IReadOnlyList<IngestResult> archived) => new()
    {
        Outcome = ItemOutcome.Pending,
        FailedParts = batch.Failed,
        Bytes = batch.Articles.Sum(article => (long)article.Original.Content.Length),
        Counts = new ItemCounts(
            archived.Count + batch.Failed.Count,
            archived.Count(result => result.Outcome == IngestOutcome.Created),
            archived.Count(result => result.Outcome == IngestOutcome.Unchanged),
            archived.Count(result => result.Outcome == IngestOutcome.Revised),
            batch.Failed.Count),
    };
}
