using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Duplicates;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.Batches;

/// <summary>Writes the first revisions of many articles at once, table by table.</summary>
internal sealed class NewArticles(IRowInsert rows, ArticleIndexing indexing)
{
    /// <param name="context">In a transaction.</param>
    /// <param name="pen">Holds the chains of all of them.</param>
    /// <param name="submissions">Each of another article, in the order in which the journal shall tell of them; those that the archive has or has taken down are left out.</param>
    /// <returns>The results of those that were written.</returns>
    public async Task<IReadOnlyDictionary<Guid, IngestResult>> WriteAsync(
        ArchiveContext context, JournalPen pen, IReadOnlyList<PreparedSubmission> submissions, CancellationToken cancellationToken)
    {
        var missing = await MissingAsync(context, submissions, cancellationToken);
        if (missing.Count == 0) return new Dictionary<Guid, IngestResult>();
        var written = missing.ConvertAll(submission => submission.ToFirst(indexing));
        var entries = missing.ConvertAll(submission => Draft(pen, submission));
        var (fingerprints, bands) = await FingerprintStaging.OfNewAsync(
            context, missing.ConvertAll(static submission => (submission.Id, submission.Reading.Fingerprint)), cancellationToken);

        // In the order of their foreign keys.
        await rows.InsertAsync(context, written.ConvertAll(static first => first.Article), cancellationToken);
        await rows.InsertAsync(context, written.ConvertAll(static first => first.Revision), cancellationToken);
        await rows.InsertAsync(context, written.ConvertAll(static first => first.Original), cancellationToken);
        await rows.InsertAsync(context, fingerprints, cancellationToken);
        await rows.InsertAsync(context, bands, cancellationToken);
        await rows.InsertAsync(context, entries, cancellationToken);
        // The ends of the chains.
        await context.SaveChangesAsync(cancellationToken);
        await indexing.AddAsync(context, written.ConvertAll(static first => first.Entry), cancellationToken);
        return missing.ToDictionary(static submission => submission.Id, ResultOf);
    }

    /// <summary>Asked with the chains held: who writes an article holds its chain, so that nobody adds one of these any more.</summary>
    private static async Task<List<PreparedSubmission>> MissingAsync(
        ArchiveContext context, IReadOnlyList<PreparedSubmission> submissions, CancellationToken cancellationToken)
    {
        List<Guid> ids = [.. submissions.Select(static submission => submission.Id)];
        var known = await KnownArticles.FindAsync(context, ids, cancellationToken);
        known.UnionWith(await context.Tombstones.Where(row => EF.Parameter(ids).Contains(row.ArticleId)).Select(static row => row.ArticleId).ToListAsync(cancellationToken));
        return [.. submissions.Where(submission => !known.Contains(submission.Id))];
    }

    private JournalEntryRow Draft(JournalPen pen, PreparedSubmission submission)
    {
        var first = submission.ToFirst(indexing);
        return pen.DraftRevision(
            JournalKind.Created, first.Article, first.Revision, OriginalNote.Of(first.Original), first.Hashes, submission.Reading.Actor, submission.Reading.Now);
    }

    private IngestResult ResultOf(PreparedSubmission submission)
    {
        var article = submission.ToFirst(indexing).Article;
        return new IngestResult(
            IngestOutcome.Created, new ArchivedArticle(article.Id, article.Revision, article.FirstArchivedAt, article.ArchivedAt, submission.Reading.Article));
    }
}
