using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Search.Answers;
using NewsArchive.Archive.Search.Querying;
using NewsArchive.Archive.Search.Ranking;

namespace NewsArchive.Archive.Storage.Searching;

/// <summary>Reads what is shown of the articles of a page.</summary>
internal sealed class FoundArticles
{
#pragma warning disable CA1822 // A service like the others.
    public async Task<IReadOnlyList<FoundArticle>> ReadAsync(
        ArchiveContext context, SearchQuery query, IReadOnlyList<RankedHit> hits, CancellationToken cancellationToken)
    {
        if (hits.Count == 0) return [];
        var ids = hits.Select(static hit => hit.Id).ToList();
        var rows = await (
            from article in context.Articles.AsNoTracking()
            where ids.Contains(article.Id)
            join revision in context.Revisions on new { ArticleId = article.Id, Number = article.Revision } equals new { revision.ArticleId, revision.Number }
            select new { article, revision.Content })
            .ToDictionaryAsync(row => row.article.Id, cancellationToken);

        var highlighter = new Highlighter(query);
        var found = new List<FoundArticle>(hits.Count);
        foreach (var hit in hits)
        {
            // Deleted between the two commands.
            if (!rows.TryGetValue(hit.Id, out var row)) continue;
            found.Add(new FoundArticle(
                ArticleSummaries.Of(row.article),
                hit.Tier == SearchTier.Partial,
                (double)hit.Score / Ranker.Scale,
                highlighter.Find(StoredPassages.Read(row.Content))));
        }

        return found;
    }
#pragma warning restore CA1822
}
