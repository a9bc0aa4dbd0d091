using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Duplicates;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage;

/// <summary>Writes a revision with all that follows from it, wherever it comes from: outside, another parser, a person.</summary>
internal sealed class RevisionWriter(ArticleIndexing indexing)
{
    /// <summary>
    /// Saves, in the transaction that is open, the article's row as it is tracked, the revision, its original, the journal's
    /// entry, which hashes these, and what the index of words gets.
    /// </summary>
    /// <param name="context">In a transaction.</param>
    /// <param name="pen">Holds the article's chain.</param>
    /// <param name="kind">What the journal calls it.</param>
    /// <param name="article">The article's row, which shows the reading already.</param>
    /// <param name="reading">The reading.</param>
    /// <param name="original">The original that came with it; null where it was read from an earlier one.</param>
    /// <param name="readFrom">What is noted of the original that was read.</param>
    /// <param name="entry">What the index gets: it takes long to work out, so that it is done before anything is locked.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task WriteAsync(
        ArchiveContext context,
        JournalPen pen,
        JournalKind kind,
        ArticleRow article,
        ArticleReading reading,
        OriginalRow? original,
        OriginalNote readFrom,
        SearchEntry entry,
        CancellationToken cancellationToken)
    {
        var revision = reading.ToRevision(article.Id, article.Revision);
        context.Add(revision);
        if (original is not null) context.Add(original);
        await FingerprintStaging.StageAsync(context, article.Id, reading.Fingerprint, replaces: revision.Number > 1, cancellationToken);
        pen.WriteRevision(kind, article, revision, readFrom, reading.Actor, reading.Now);
        await context.SaveChangesAsync(cancellationToken);
        await indexing.WriteAsync(context, entry, replaces: revision.Number > 1, cancellationToken);
    }

    /// <summary>Removes an article from all tables but the journal.</summary>
    /// <returns>False where there is no such article.</returns>
    public async Task<bool> RemoveAsync(ArchiveContext context, Guid id, CancellationToken cancellationToken)
    {
        await indexing.RemoveAsync(context, id, cancellationToken);
        // Revisions and originals go with it, by their foreign keys.
        return await context.Articles.Where(article => article.Id == id).ExecuteDeleteAsync(cancellationToken) > 0;
    }
}
