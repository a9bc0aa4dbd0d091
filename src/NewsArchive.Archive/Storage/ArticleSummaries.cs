using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage;

/// <summary>What lists show of an article's row.</summary>
internal static class ArticleSummaries
{
    public static ArticleSummary Of(ArticleRow row) => new(
        row.Id,
        row.Revision,
        row.Title,
        row.Publisher,
        row.Place,
        row.PublishedAt?.ToOffset(TimeSpan.FromMinutes(row.PublishedOffsetMinutes ?? 0)),
        row.Url,
        row.Lead,
        row.ArchivedAt);
}
