using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Archive.Importing.Web;

/// <summary>Archives the articles of feeds, sitemaps and listing pages, through the same door as all others.</summary>
internal sealed class WebItemImporter(WebArticles articles, IArticleArchive archive) : IItemImporter
{
    public bool Takes(SourceKind kind) => kind is SourceKind.Feed or SourceKind.Sitemap or SourceKind.Listing;

    public async Task<ItemResult> ImportAsync(ClaimedRun run, PendingItem item, Func<string, ItemResult, Task> advance, CancellationToken cancellationToken)
    {
        var article = await articles.ReadAsync(run.Source.Definition, $"source:{run.Source.Id}", item.Item, cancellationToken);
        if (article.Submission is null) return article.Failure!;
        return ArchivedItem.ToResult(await archive.IngestAsync(article.Submission, cancellationToken), run, article.Bytes);
    }
}
