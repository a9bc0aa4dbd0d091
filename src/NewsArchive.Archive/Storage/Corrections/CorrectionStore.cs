using System.Globalization;
using System.Runtime.CompilerServices;

using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Corrections;
using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Storage.Corrections;

/// <summary>Corrections in the tables.</summary>
internal sealed class CorrectionStore(DatabaseSession session, RevisionWriter revisions, TimeProvider clock) : ICorrections
{
    private const int ArticlesAtOnce = 50;

    public Task<CorrectionResult> CorrectAsync(Guid id, int revision, Correction correction, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return session.WriteAsync((context, token) => CorrectAsync(context, id, revision, correction, actor, token), cancellationToken);
    }

    public async IAsyncEnumerable<LabelledText> ReadLabelsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = Guid.Empty;
        while (true)
        {
            var last = after;
            var ids = await session.RunAsync(
                (context, token) => context.Revisions.Where(row => row.Kind == RevisionKind.Correction && row.ArticleId.CompareTo(last) > 0)
                    .Select(row => row.ArticleId).Distinct().OrderBy(id => id).Take(ArticlesAtOnce).ToListAsync(token),
                cancellationToken);
            foreach (var id in ids)
            {
                if (await session.RunAsync((context, token) => ReadLabelAsync(context, id, token), cancellationToken) is { } label) yield return label;
            }

            if (ids.Count < ArticlesAtOnce) yield break;
            after = ids[^1];
        }
    }

    private async Task<CorrectionResult> CorrectAsync(
        ArchiveContext context, Guid id, int revision, Correction correction, string actor, CancellationToken cancellationToken)
    {
        var pen = new JournalPen(context);
        await pen.HoldAsync(id, cancellationToken);
        if (await CurrentArticle.Query(context, id).FirstOrDefaultAsync(cancellationToken) is not { } current) return new CorrectionResult(CorrectionOutcome.NotFound, null);
        var article = current.ToModel();
        if (article.Revision != revision) return new CorrectionResult(CorrectionOutcome.Outdated, article);
        if (CorrectedArticle.Apply(article.Content, correction) is not { } corrected) return new CorrectionResult(CorrectionOutcome.NoSuchBlock, article);
        var reading = new ArticleReading(corrected, clock.GetUtcNow())
        {
            Kind = RevisionKind.Correction,
            ReadFrom = current.Original.Number,
            Actor = actor,
            Change = CorrectedArticle.Describe(correction),
        };
        if (reading.Json == current.Content) return new CorrectionResult(CorrectionOutcome.Unchanged, article);

        await Adoption.WriteAsync(context, pen, current.Article, reading.Now, cancellationToken);
        reading.Revise(current.Article);
        var entry = ArticleIndexing.Prepare(id, current.Article.SortAt, reading);
        await revisions.WriteAsync(context, pen, JournalKind.Corrected, current.Article, reading, null, current.Original, entry, cancellationToken);
        return new CorrectionResult(
            CorrectionOutcome.Corrected,
            new ArchivedArticle(id, current.Article.Revision, current.Article.FirstArchivedAt, current.Article.ArchivedAt, corrected));
    }

    /// <returns>Null where the article is gone, or was a page.</returns>
    private static async Task<LabelledText?> ReadLabelAsync(ArchiveContext context, Guid id, CancellationToken cancellationToken)
    {
        if (await CurrentArticle.Query(context, id).AsNoTracking().FirstOrDefaultAsync(cancellationToken) is not { } current) return null;
        if (MediaTypes.KindOf(current.Original.MediaType) != ContentKind.Text) return null;
        var original = await context.Originals.AsNoTracking().FirstAsync(row => row.ArticleId == id && row.Number == current.Original.Number, cancellationToken);
        var text = OriginalText.Read(OriginalCompression.Restore(original), original.MediaType);
        if (text is null) return null;
        var corrections = await context.Revisions.AsNoTracking().Where(row => row.ArticleId == id && row.Kind == RevisionKind.Correction).OrderBy(row => row.Number)
            .Select(row => new { row.ArchivedAt, row.Actor, row.Change }).ToListAsync(cancellationToken);
        var notes = string.Join("; ", corrections.Select(row => string.Create(CultureInfo.InvariantCulture, $"corrected by {row.Actor} on {row.ArchivedAt:yyyy-MM-dd}: {row.Change}")));
        var article = current.ToModel().Content;
        var file = string.Create(CultureInfo.InvariantCulture, $"{FileName(article.Publisher?.Id)}-{id:N}.txt");
        return new LabelledText(LabelMaking.Label(file, text, article, notes), text);
    }

    private static string FileName(string? publisher)
    {
        var name = string.Concat((publisher ?? "").Where(char.IsAsciiLetterOrDigit));
        return name.Length > 0 ? name : "unknown";
    }
}
