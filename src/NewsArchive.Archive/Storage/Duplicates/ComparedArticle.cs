using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Duplicates;
using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Storage.Duplicates;

/// <summary>An article as it is compared with others.</summary>
/// <param name="Text">What <see cref="ArticleText"/> made of it.</param>
internal sealed record ComparedArticle(ArticleSummary Summary, DateTimeOffset SortAt, string Text)
{
    public TellingWords Words => field ??= new TellingWords(Summary.Title, Text);

    public double DaysTo(ComparedArticle other) => Math.Abs((SortAt - other.SortAt).TotalDays);

    public static async Task<List<ComparedArticle>> ReadAsync(ArchiveContext context, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return [];
        var rows = await (
            from article in context.Articles.AsNoTracking()
            where ids.Contains(article.Id)
            join revision in context.Revisions on new { ArticleId = article.Id, Number = article.Revision } equals new { revision.ArticleId, revision.Number }
            select new { article, revision.Content })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(static row => new ComparedArticle(
                ArticleSummaries.Of(row.article), row.article.SortAt, ArticleText.Of(StoredArticle.Read(row.Content, row.article.Id, row.article.Revision)))),
        ];
    }
}
