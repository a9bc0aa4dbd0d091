using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Telemetry;

namespace NewsArchive.Archive.Storage;

/// <summary>Takes articles in and out of the tables.</summary>
internal sealed class ArticleWriter(DatabaseSession session, TimeProvider clock, ILogger<ArticleWriter> logger)
{
    public async Task<IngestResult> IngestAsync(ArticleSubmission submission, CancellationToken cancellationToken)
    {
        using var activity = ArchiveTelemetry.Activities.StartActivity("archive");
        var prepared = new PreparedSubmission(submission, clock.GetUtcNow());
        var result = await session.RunAsync((context, token) => IngestAsync(context, prepared, token), cancellationToken);
        ArchiveMetrics.CountIngested(result.Outcome, result.Article.Content.Publisher?.Id);
        Log.Ingested(logger, result.Article.Id, result.Outcome, result.Article.Revision);
        return result;
    }

    public async Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        var deleted = await session.RunAsync(
            async (context, token) =>
            {
                using var turn = await session.EnterWriteAsync(token);
                // Revisions and originals go with it, by their foreign keys.
                return await context.Articles.Where(article => article.Id == id).ExecuteDeleteAsync(token) > 0;
            },
            cancellationToken);
        if (deleted) Log.Deleted(logger, id);
        return deleted;
    }

    /// <summary>
    /// One query, of a changed article two, then one batch that is a transaction. Nothing is locked in between: whoever writes the same article
    /// meanwhile takes its key, its revision's number or its version away, and this is run again.
    /// </summary>
    private async Task<IngestResult> IngestAsync(ArchiveContext context, PreparedSubmission prepared, CancellationToken cancellationToken)
    {
        var current = await CurrentArticle.Query(context, prepared.Id).FirstOrDefaultAsync(cancellationToken);
        if (current is not null && (current.Holds(prepared) || await CurrentArticle.HeldBeforeAsync(context, prepared, cancellationToken)))
            return new IngestResult(IngestOutcome.Unchanged, current.ToModel());

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
        using (await session.EnterWriteAsync(cancellationToken)) await context.SaveChangesAsync(cancellationToken);
        return new IngestResult(
            current is null ? IngestOutcome.Created : IngestOutcome.Revised,
            new ArchivedArticle(article.Id, article.Revision, article.FirstArchivedAt, article.ArchivedAt, prepared.Article));
    }
}
