using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Storage.Batches;

/// <summary>Answers in one query for all of a batch that comes in again as it is.</summary>
internal static class KnownArticles
{
    public static async Task<HashSet<Guid>> FindAsync(ArchiveContext context, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        ids.Count == 0 ? [] : [.. await context.Articles.Where(article => EF.Parameter(ids).Contains(article.Id)).Select(static article => article.Id).ToListAsync(cancellationToken)];

    /// <summary>The articles that the archive has just as they come in.</summary>
    /// <param name="submissions">Each of another article.</param>
    public static async Task<IReadOnlyDictionary<Guid, IngestResult>> FindUnchangedAsync(
        ArchiveContext context, IReadOnlyCollection<PreparedSubmission> submissions, CancellationToken cancellationToken)
    {
        var ids = submissions.Select(static submission => submission.Id).ToList();
        if (ids.Count == 0) return new Dictionary<Guid, IngestResult>();
        var known = await CurrentArticle.Query(context, ids).AsNoTracking().ToDictionaryAsync(current => current.Article.Id, cancellationToken);
        return submissions.Where(submission => known.TryGetValue(submission.Id, out var current) && current.IsLatest(submission))
            .ToDictionary(static submission => submission.Id, submission => new IngestResult(IngestOutcome.Unchanged, known[submission.Id].ToModel()));
    }
}
