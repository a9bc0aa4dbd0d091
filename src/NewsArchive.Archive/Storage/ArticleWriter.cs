using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Batches;
using NewsArchive.Archive.Storage.Rows;
using NewsArchive.Archive.Telemetry;

namespace NewsArchive.Archive.Storage;

/// <summary>Takes articles in and out of the tables.</summary>
internal sealed class ArticleWriter(DatabaseSession session, RevisionWriter revisions, NewArticles news, ArticleIndexing indexing, TimeProvider clock, ILogger<ArticleWriter> logger)
{
    /// <summary>What can be worked out before asking the database anything.</summary>
    /// <param name="ahead">Whether that includes what the index gets if the archive does not have the article, which takes longest.</param>
    public PreparedSubmission Prepare(ArticleSubmission submission, bool ahead)
    {
        var prepared = Prepare(submission);
        if (ahead) prepared.WorkOutNew(indexing);
        return prepared;
    }

    public async Task<IngestResult> IngestAsync(PreparedSubmission prepared, CancellationToken cancellationToken)
    {
        using var activity = ArchiveTelemetry.Activities.StartActivity("archive");
        var result = await session.RunAsync((context, token) => IngestAsync(context, prepared, token), cancellationToken);
        Tell(result);
        return result;
    }

    public async Task<IReadOnlyList<IngestResult>> IngestManyAsync(PreparedArticles articles, CancellationToken cancellationToken)
    {
        using var activity = ArchiveTelemetry.Activities.StartActivity("archive");
        var results = await session.WriteAsync((context, token) => WriteAsync(context, articles, token), cancellationToken);
        Tell(results);
        return results;
    }

    /// <summary>All that can be done before the turn to write, on all cores; what the index gets only of articles that the archive does not have.</summary>
    public Task<PreparedArticles> PrepareAsync(IReadOnlyList<ArticleSubmission> submissions, CancellationToken cancellationToken) =>
        PrepareAsync(submissions, [.. submissions.AsParallel().AsOrdered().Select(Prepare)], cancellationToken);

    /// <inheritdoc cref="PrepareAsync(IReadOnlyList{ArticleSubmission}, CancellationToken)"/>
    public async Task<PreparedArticles> PrepareAsync(
        IReadOnlyList<ArticleSubmission> submissions, IReadOnlyList<PreparedSubmission> prepared, CancellationToken cancellationToken)
    {
        var known = await session.RunAsync((context, token) => KnownArticles.FindAsync(context, [.. prepared.Select(static one => one.Id)], token), cancellationToken);
        prepared.AsParallel().Where(submission => !known.Contains(submission.Id)).ForAll(submission => submission.ToFirst(indexing));
        return new PreparedBatch(submissions, prepared, known);
    }

    /// <summary>Writes articles in their order, in the caller's transaction and turn; <see cref="Tell(IReadOnlyList{IngestResult})"/> them once it is committed.</summary>
    public async Task<IReadOnlyList<IngestResult>> WriteAsync(
        ArchiveContext context, PreparedArticles articles, CancellationToken cancellationToken)
    {
        var batch = (PreparedBatch)articles;
        var pen = new JournalPen(context);
        List<(int Place, PreparedSubmission Submission)> all = [.. batch.Prepared.Index()];
        var results = new IngestResult?[batch.Prepared.Count];
        await WriteTogetherAsync(context, pen, [.. all.DistinctBy(static article => article.Submission.Id)], batch.Known, results, cancellationToken);
        foreach (var (place, submission) in all.Where(article => results[article.Place] is null))
        {
            var current = await CurrentArticle.Query(context, submission.Id).FirstOrDefaultAsync(cancellationToken);
            // Each is saved before the next is looked up: the same article may come twice.
            results[place] = await UnchangedAsync(context, current, submission, cancellationToken)
                ?? await TakeAsync(context, pen, current, submission, Index(current, submission), cancellationToken);
            context.ChangeTracker.Clear();
        }

        return results!;
    }

    /// <summary>Counts and logs what has been committed.</summary>
    public void Tell(IReadOnlyList<IngestResult> results)
    {
        foreach (var result in results) Tell(result);
    }

    /// <exception cref="LegalHoldException">The article is under legal hold.</exception>
    public async Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        var deleted = await session.WriteAsync(
            async (context, token) =>
            {
                var pen = new JournalPen(context);
                await pen.HoldAsync(id, token);
                await LegalHolds.RefuseAsync(context, id, token);
                if (!await revisions.RemoveAsync(context, id, token)) return false;
                pen.Write(JournalKind.Deleted, id, null, "delete", ArticleReading.ToMicroseconds(clock.GetUtcNow()));
                return await context.SaveChangesAsync(token) > 0;
            },
            cancellationToken);
        if (deleted) Log.Deleted(logger, id);
        return deleted;
    }

    /// <summary>
    /// What is there is read first, without locking anything: most of what comes in again is unchanged. Writing is one
    /// transaction, in which the article's chain of the journal is held; whoever changed the article between the two has
    /// taken away its key, its revision's number or its version, and this is run again.
    /// </summary>
    private async Task<IngestResult> IngestAsync(ArchiveContext context, PreparedSubmission prepared, CancellationToken cancellationToken)
    {
        var current = await CurrentArticle.Query(context, prepared.Id).FirstOrDefaultAsync(cancellationToken);
        if (await UnchangedAsync(context, current, prepared, cancellationToken) is { } unchanged) return unchanged;
        var entry = Index(current, prepared);
        using var turn = await session.EnterWriteAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var result = await TakeAsync(context, new JournalPen(context), current, prepared, entry, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    /// <returns>Null where the archive has to take the submission.</returns>
    private static async Task<IngestResult?> UnchangedAsync(
        ArchiveContext context, CurrentArticle? current, PreparedSubmission prepared, CancellationToken cancellationToken) =>
        current is not null && await current.HoldsAsync(context, prepared, cancellationToken)
            ? new IngestResult(IngestOutcome.Unchanged, current.ToModel())
            : null;

    private static SearchEntry Index(CurrentArticle? current, PreparedSubmission prepared) =>
        current is null ? prepared.NewEntry : ArticleIndexing.Prepare(prepared.Id, prepared.Reading.SortAtOf(current.Article.FirstArchivedAt), prepared.Reading);

    /// <summary>Settles what the archive has as it is, and what it does not have at all. What is left is to be taken one by one.</summary>
    /// <param name="submissions">Each of another article.</param>
    /// <param name="known">Articles that the archive had a moment ago; where it has others by now, they are left too.</param>
    private async Task WriteTogetherAsync(
        ArchiveContext context,
        JournalPen pen,
        List<(int Place, PreparedSubmission Submission)> submissions,
        HashSet<Guid> known,
        IngestResult?[] results,
        CancellationToken cancellationToken)
    {
        List<PreparedSubmission> all = [.. submissions.Select(static article => article.Submission)];
        var settled = new Dictionary<Guid, IngestResult>(await KnownArticles.FindUnchangedAsync(context, [.. all.Where(submission => known.Contains(submission.Id))], cancellationToken));
        // All at once, those of articles too that are taken later: nobody takes a chain before one that it holds, and who holds
        // them may write in the order in which articles came, so that the journal does not tell how they were batched.
        await pen.HoldAsync(all.Where(submission => !settled.ContainsKey(submission.Id)).Select(static submission => submission.Id), cancellationToken);
        if (!all.TrueForAll(submission => known.Contains(submission.Id)))
        {
            foreach (var (id, result) in await news.WriteAsync(context, pen, [.. all.Where(submission => !known.Contains(submission.Id))], cancellationToken)) settled.Add(id, result);
            context.ChangeTracker.Clear();
        }

        foreach (var (place, submission) in submissions) results[place] = settled.GetValueOrDefault(submission.Id);
    }

    /// <summary>Writes a submission that the archive does not hold.</summary>
    private async Task<IngestResult> TakeAsync(
        ArchiveContext context, JournalPen pen, CurrentArticle? current, PreparedSubmission prepared, SearchEntry entry, CancellationToken cancellationToken)
    {
        await pen.HoldAsync(prepared.Id, cancellationToken);
        var article = current?.Article;
        if (article is null)
        {
            if (await Tombstones.FindAsync(context, prepared.Id, cancellationToken) is { } tombstone) return Refuse(prepared, tombstone);
            article = prepared.Reading.ToArticle(prepared.Id);
            context.Add(article);
        }
        else
        {
            await Adoption.WriteAsync(context, pen, article, prepared.Reading.Now, cancellationToken);
            prepared.Reading.Revise(article);
        }

        var (kind, outcome) = current is null ? (JournalKind.Created, IngestOutcome.Created) : (JournalKind.Revised, IngestOutcome.Revised);
        var original = prepared.ToOriginal(article.Revision);
        await revisions.WriteAsync(context, pen, kind, article, prepared.Reading, original, OriginalNote.Of(original), entry, cancellationToken);
        return new IngestResult(
            outcome, new ArchivedArticle(article.Id, article.Revision, article.FirstArchivedAt, article.ArchivedAt, prepared.Reading.Article));
    }

    private static IngestResult Refuse(PreparedSubmission prepared, TombstoneRow tombstone) => new(
        IngestOutcome.Refused, new ArchivedArticle(prepared.Id, 0, tombstone.At, tombstone.At, prepared.Reading.Article))
    {
        Refusal = new ArticleTakenDownException(prepared.Id, tombstone.At, tombstone.Reason).Message,
    };

    private PreparedSubmission Prepare(ArticleSubmission submission) => new(submission, clock.GetUtcNow());

    private void Tell(IngestResult result)
    {
        ArchiveMetrics.CountIngested(result.Outcome, result.Article.Content.Publisher?.Id);
        Log.Ingested(logger, result.Article.Id, result.Outcome, result.Article.Revision);
    }
}
