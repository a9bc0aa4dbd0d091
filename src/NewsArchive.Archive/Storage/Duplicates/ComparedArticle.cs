using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Duplicates;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.Duplicates;

/// <summary>An article as it is compared with others.</summary>
/// <param name="Text">What <see cref="ArticleText"/> made of it.</param>
internal sealed record ComparedArticle(ArticleSummary Summary, DateTimeOffset SortAt, string Text)
{
    public WeighedWords Words => field ??= new WeighedWords(Summary.Title, Text);

    public double DaysTo(ComparedArticle other) => Math.Abs((SortAt - other.SortAt).TotalDays);

    /// <summary>The articles of some ids that there are. Those that cannot be read back are left out: the others can be compared still.</summary>
    public static async Task<List<ComparedArticle>> ReadAsync(ArchiveContext context, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return [];
        var rows = await (
            from article in context.Articles.AsNoTracking()
            where ids.Contains(article.Id)
            join revision in context.Revisions on new { ArticleId = article.Id, Number = article.Revision } equals new { revision.ArticleId, revision.Number }
            select new { article, revision.Content })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(static row => Of(row.article, row.Content)).OfType<ComparedArticle>()];
    }

    private static ComparedArticle? Of(ArticleRow article, string content)
    {
        try
        {
            return new ComparedArticle(ArticleSummaries.Of(article), article.SortAt, ArticleText.Of(StoredArticle.Read(content, article.Id, article.Revision)));
        }
        catch (ArchiveDamagedException)
        {
            // Who reads the article itself is told; `verify` finds it.
            return null;
        }
    }
}
