using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage;

/// <summary>Brings articles that are older than the journal into it, as they stand.</summary>
/// <remarks>Not by the migration, which would keep the service from starting for as long as that takes.</remarks>
internal sealed class Adoption(DatabaseSession session, TimeProvider clock)
{
    public const string Actor = "upgrade";

    /// <summary>Articles in one transaction: it holds their chains, and writers wait for it.</summary>
    private const int ArticlesAtOnce = 100;

    /// <summary>Adopts some of what is not in the journal yet.</summary>
    /// <returns>How many articles; 0: nothing is left.</returns>
    public Task<int> AdoptSomeAsync(CancellationToken cancellationToken) => session.RunAsync(
        async (context, token) =>
        {
            var ids = await context.Articles.Where(article => article.JournalSequence == 0).OrderBy(article => article.Id)
                .Select(article => article.Id).Take(ArticlesAtOnce).ToListAsync(token);
            if (ids.Count == 0) return 0;
            using var turn = await session.EnterWriteAsync(token);
            await using var transaction = await context.Database.BeginTransactionAsync(token);
            var pen = new JournalPen(context);
            foreach (var id in ids) await pen.HoldAsync(id, token);
            // Again, now that nobody else can: somebody may have adopted, changed or deleted one meanwhile.
            var articles = await context.Articles.Where(article => ids.Contains(article.Id) && article.JournalSequence == 0).OrderBy(article => article.Id).ToListAsync(token);
            foreach (var article in articles) await WriteAsync(context, pen, article, clock.GetUtcNow(), token);
            await context.SaveChangesAsync(token);
            await transaction.CommitAsync(token);
            return ids.Count;
        },
        cancellationToken);

    /// <summary>Notes every revision of an article that is not in the journal; does nothing for one that is.</summary>
    /// <param name="article">Its row as the database has it, not changed yet.</param>
    public static async Task WriteAsync(ArchiveContext context, JournalPen pen, ArticleRow article, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (article.JournalSequence > 0) return;
        var revisions = await context.Revisions.AsNoTracking().Where(revision => revision.ArticleId == article.Id).OrderBy(revision => revision.Number).ToListAsync(cancellationToken);
        var originals = await OriginalNotes.Of(context, [article.Id]).ToDictionaryAsync(pair => pair.Note.Number, pair => pair.Note, cancellationToken);
        foreach (var revision in revisions)
        {
            pen.WriteRevision(JournalKind.Adopted, article, revision, originals[revision.ReadFrom ?? revision.Number], Actor, ArticleReading.ToMicroseconds(now));
        }
    }
}
