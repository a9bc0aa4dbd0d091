using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage;

/// <summary>Lists articles a page at a time, without their texts.</summary>
internal sealed class ArticleListing(DatabaseSession session, ArchiveOptions options)
{
    public Task<ArticlePage> ListAsync(ArticleQuery query, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, ArticleQuery.MaxLimit);
        return session.RunAsync((context, token) => ListAsync(context.Articles.AsNoTracking(), query, token), cancellationToken);
    }

    private async Task<ArticlePage> ListAsync(IQueryable<ArticleRow> articles, ArticleQuery query, CancellationToken cancellationToken)
    {
        var matching = Matching(articles, query);
        // One more than shown tells whether there is a next page.
        var rows = await Shown(After(matching, query.After)
                .OrderByDescending(article => article.SortAt).ThenByDescending(article => article.Id)
                .Take(query.Limit + 1))
            .ToListAsync(cancellationToken);
        var more = rows.Count > query.Limit;
        if (more) rows.RemoveAt(query.Limit);

        var total = query.After is null && !more
            ? new ArticleCount(rows.Count, Exact: true)
            : await CountAsync(matching, cancellationToken);
        return new ArticlePage(
            [.. rows.Select(ToSummary)],
            more ? new ArticleCursor(rows[^1].SortAt, rows[^1].Id) : null,
            total);
    }

    private static IQueryable<ArticleRow> Matching(IQueryable<ArticleRow> articles, ArticleQuery query)
    {
        if (query.Publisher is not null)
        {
            var publisher = StoredText.Name(query.Publisher);
            articles = articles.Where(article => article.Publisher == publisher);
        }

        if (query.Place is not null)
        {
            var place = StoredText.Folded(query.Place);
            articles = articles.Where(article => article.PlaceFolded == place);
        }

        if (query.From is { } from) articles = articles.Where(article => article.SortAt >= from);
        if (query.To is { } to) articles = articles.Where(article => article.SortAt < to);
        return articles;
    }

    private static IQueryable<ArticleRow> After(IQueryable<ArticleRow> articles, ArticleCursor? cursor)
    {
        if (cursor is null) return articles;
        var (sortedAt, id) = cursor;
        // The first condition follows from the second; it lets the database enter the index at the right place.
        return articles.Where(article => article.SortAt <= sortedAt && (article.SortAt < sortedAt || article.Id.CompareTo(id) < 0));
    }

    private async Task<ArticleCount> CountAsync(IQueryable<ArticleRow> articles, CancellationToken cancellationToken)
    {
        // Counting stops at the cap: a full count reads every matching row.
        var count = await articles.Select(article => 1).Take(options.CountCap + 1).CountAsync(cancellationToken);
        return count > options.CountCap ? new ArticleCount(options.CountCap, Exact: false) : new ArticleCount(count, Exact: true);
    }

    private static IQueryable<ListedArticle> Shown(IQueryable<ArticleRow> articles) => articles.Select(article => new ListedArticle(
        article.Id,
        article.Revision,
        article.Title,
        article.Publisher,
        article.Place,
        article.PublishedAt,
        article.PublishedOffsetMinutes,
        article.Url,
        article.Lead,
        article.SortAt,
        article.ArchivedAt));

    private static ArticleSummary ToSummary(ListedArticle row) => new(
        row.Id,
        row.Revision,
        row.Title,
        row.Publisher,
        row.Place,
        row.PublishedAt?.ToOffset(TimeSpan.FromMinutes(row.PublishedOffsetMinutes ?? 0)),
        row.Url,
        row.Lead,
        row.ArchivedAt);

    private sealed record ListedArticle(
        Guid Id,
        int Revision,
        string? Title,
        string? Publisher,
        string? Place,
        DateTimeOffset? PublishedAt,
        short? PublishedOffsetMinutes,
        string? Url,
        string? Lead,
        DateTimeOffset SortAt,
        DateTimeOffset ArchivedAt);
}
