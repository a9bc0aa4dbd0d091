using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.Statistics;

/// <summary>Counts. Each query reads one index, or a bounded number of rows.</summary>
internal sealed class StatisticsReader(DatabaseSession session, IArchiveDatabase database)
{
    /// <summary>Times read for the count by day: a tenth of a second on either database.</summary>
    private const int MostTimes = 100_000;

    /// <summary>Articles read whole; more would tell the same shares a percent more exactly.</summary>
    private const int SampledArticles = 1_000;

    public Task<ArchiveStatistics> CountAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        session.RunAsync((context, token) => CountAsync(context, now, token), cancellationToken);

    private async Task<ArchiveStatistics> CountAsync(ArchiveContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var articles = context.Articles.AsNoTracking();
        var times = await articles.OrderByDescending(article => article.SortAt).Select(article => article.SortAt).Take(MostTimes).ToListAsync(cancellationToken);
        var sample = await SampleAsync(context, cancellationToken);
        return new ArchiveStatistics
        {
            CountedAt = now,
            Articles = await articles.CountAsync(cancellationToken),
            Revisions = await context.Revisions.CountAsync(cancellationToken),
            Bytes = await database.ReadSizeAsync(context, cancellationToken),
            Outlets = await MostAsync(articles.Where(article => article.Publisher != null).GroupBy(article => article.Publisher!), cancellationToken),
            Places = await PlacesAsync(articles, cancellationToken),
            Days = [.. times.GroupBy(DayOf).Select(day => new DayCount(day.Key, day.Count())).OrderBy(day => day.Day)],
            DaysCountedOver = times.Count,
            SampleSize = sample.Size,
            Cited = sample.Cited(),
            Noise = sample.Noise(),
        };
    }

    private static async Task<List<NamedCount>> MostAsync(IQueryable<IGrouping<string, ArticleRow>> groups, CancellationToken cancellationToken) =>
        [.. (await groups.Select(group => new { group.Key, Count = group.Count() })
            .OrderByDescending(group => group.Count).ThenBy(group => group.Key).Take(ArchiveStatistics.MostNames)
            .ToListAsync(cancellationToken)).Select(group => new NamedCount(group.Key, group.Count))];

    /// <summary>Grouped as filters compare them, since "JAKARTA" and "Jakarta" are one place; named as they are written.</summary>
    private static async Task<List<NamedCount>> PlacesAsync(IQueryable<ArticleRow> articles, CancellationToken cancellationToken) =>
        [.. (await articles.Where(article => article.PlaceFolded != null).GroupBy(article => article.PlaceFolded!)
            .Select(group => new { Name = group.Max(article => article.Place), group.Key, Count = group.Count() })
            .OrderByDescending(group => group.Count).ThenBy(group => group.Key).Take(ArchiveStatistics.MostNames)
            .ToListAsync(cancellationToken)).Select(group => new NamedCount(group.Name ?? group.Key, group.Count))];

    private static async Task<StatisticsSample> SampleAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        var newest = context.Articles.AsNoTracking().OrderByDescending(article => article.SortAt).ThenByDescending(article => article.Id).Take(SampledArticles);
        var rows = newest.Join(
            context.Revisions.AsNoTracking(),
            article => new { article.Id, Number = article.Revision },
            revision => new { Id = revision.ArticleId, revision.Number },
            (article, revision) => new { article.Id, revision.Number, revision.Content });
        var sample = new StatisticsSample();
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken)) sample.Add(StoredArticle.Read(row.Content, row.Id, row.Number));
        return sample;
    }

    private static DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(time.ToOffset(NewsTime.Wib).DateTime);
}
