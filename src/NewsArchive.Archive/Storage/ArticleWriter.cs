using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Duplicates;
using NewsArchive.Archive.Telemetry;

namespace NewsArchive.Archive.Storage;

/// <summary>Takes articles in and out of the tables.</summary>
internal sealed class ArticleWriter(DatabaseSession session, ArticleIndexing indexing, TimeProvider clock, ILogger<ArticleWriter> logger)
{
    public async Task<IngestResult> IngestAsync(ArticleSubmission submission, CancellationToken cancellationToken)
    {
        using var activity = ArchiveTelemetry.Activities.StartActivity("archive");
        var prepared = Prepare(submission);
        var result = await session.RunAsync((context, token) => IngestAsync(context, prepared, token), cancellationToken);
        Tell(result);
        return result;
    }

    public async Task<IReadOnlyList<IngestResult>> IngestManyAsync(IReadOnlyList<ArticleSubmission> submissions, CancellationToken cancellationToken)
    {
        using var activity = ArchiveTelemetry.Activities.StartActivity("archive");
        var prepared = Prepare(submissions);
        var results = await session.WriteAsync((context, token) => WriteAsync(context, prepared, token), cancellationToken);
        Tell(results);
        return results;
    }

    /// <summary>All that can be done before the database is asked, on all cores.</summary>
    public IReadOnlyList<PreparedSubmission> Prepare(IReadOnlyList<ArticleSubmission> submissions) =>
        [.. submissions.AsParallel().AsOrdered().Select(Prepare)];

    /// <summary>Writes articles in their order, in the caller's transaction and turn; <see cref="Tell(IReadOnlyList{IngestResult})"/> them once it is committed.</summary>
    public async Task<IReadOnlyList<IngestResult>> WriteAsync(
        ArchiveContext context, IReadOnlyList<PreparedSubmission> prepared, CancellationToken cancellationToken)
    {
        // A savepoint for each article would cost two more round trips; the transaction is wanted whole or not at all.
        context.Database.AutoSavepointsEnabled = false;
        var results = new IngestResult[prepared.Count];
        // By id, so that two batches that hold the same articles wait for each other in one order and never crosswise;
        // versions of one article stay in theirs.
        foreach (var (place, submission) in prepared.Index().OrderBy(article => article.Item.Id))
        {
            var staged = await StageAsync(context, submission, cancellationToken);
            // Each is saved before the next is looked up: the same article may come twice.
            await SaveAsync(context, staged, cancellationToken);
            context.ChangeTracker.Clear();
            results[place] = staged.Result;
        }

        return results;
    }

    /// <summary>Counts and logs what has been committed.</summary>
    public void Tell(IReadOnlyList<IngestResult> results)
    {
        foreach (var result in results) Tell(result);
    }

    public async Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        var deleted = await session.RunAsync(
            async (context, token) =>
            {
                using var turn = await session.EnterWriteAsync(token);
                await using var transaction = await context.Database.BeginTransactionAsync(token);
                await indexing.RemoveAsync(context, id, token);
                // Revisions and originals go with it, by their foreign keys.
                var found = await context.Articles.Where(article => article.Id == id).ExecuteDeleteAsync(token) > 0;
                await transaction.CommitAsync(token);
                return found;
            },
            cancellationToken);
        if (deleted) Log.Deleted(logger, id);
        return deleted;
    }

    /// <summary>
    /// One query, of a changed article two, then one transaction. Nothing is locked in between: whoever writes the same article
    /// meanwhile takes its key, its revision's number or its version away, and this is run again.
    /// </summary>
    private async Task<IngestResult> IngestAsync(ArchiveContext context, PreparedSubmission prepared, CancellationToken cancellationToken)
    {
        var staged = await StageAsync(context, prepared, cancellationToken);
        if (staged.Entry is null) return staged.Result;
        using var turn = await session.EnterWriteAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await SaveAsync(context, staged, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return staged.Result;
    }

    /// <summary>The article and all that follows from it, in the transaction that is open.</summary>
    private async Task SaveAsync(ArchiveContext context, StagedArticle staged, CancellationToken cancellationToken)
    {
        if (staged.Entry is not { } entry) return;
        await context.SaveChangesAsync(cancellationToken);
        await indexing.WriteAsync(context, entry, replaces: staged.Result.Outcome == IngestOutcome.Revised, cancellationToken);
    }

    /// <summary>Finds out what a submission means to the archive, and puts into the context what has to be saved for it.</summary>
    private static async Task<StagedArticle> StageAsync(ArchiveContext context, PreparedSubmission prepared, CancellationToken cancellationToken)
    {
        var current = await CurrentArticle.Query(context, prepared.Id).FirstOrDefaultAsync(cancellationToken);
        if (current is not null && (current.Holds(prepared) || await CurrentArticle.HeldBeforeAsync(context, prepared, cancellationToken)))
            return new StagedArticle(new IngestResult(IngestOutcome.Unchanged, current.ToModel()), Entry: null);

        var article = current?.Article;
        if (article is null)
        {
            article = prepared.ToArticle();
            context.Add(article);
        }
        else
        {
            prepared.Revise(article);
        }

        context.Add(prepared.ToRevision(article.Revision));
        context.Add(prepared.ToOriginal(article.Revision));
        await FingerprintStaging.StageAsync(context, article.Id, prepared.Fingerprint, replaces: current is not null, cancellationToken);
        var result = new IngestResult(
            current is null ? IngestOutcome.Created : IngestOutcome.Revised,
            new ArchivedArticle(article.Id, article.Revision, article.FirstArchivedAt, article.ArchivedAt, prepared.Article));
        return new StagedArticle(result, ArticleIndexing.Prepare(article, prepared.Article));
    }

    private PreparedSubmission Prepare(ArticleSubmission submission) => new(submission, clock.GetUtcNow());

    private void Tell(IngestResult result)
    {
        ArchiveMetrics.CountIngested(result.Outcome, result.Article.Content.Publisher?.Id);
        Log.Ingested(logger, result.Article.Id, result.Outcome, result.Article.Revision);
    }

    /// <param name="Result">What becomes of a submission once it is saved.</param>
    /// <param name="Entry">What the index gets of it; null where nothing is to be saved.</param>
    private sealed record StagedArticle(IngestResult Result, SearchEntry? Entry);
}
