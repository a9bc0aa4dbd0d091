using NewsArchive.Archive.Exporting.Formats;
using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Storage.Exporting;

/// <summary>Tables and texts.</summary>
internal sealed class ArticleSteps(ExportReader reader, ExportQuery query, IArticleFormat format) : IExportSteps
{
    public Task BeginAsync(CancellationToken cancellationToken) => format.BeginAsync(cancellationToken);

    public async Task<ExportStep?> NextAsync(Guid after, CancellationToken cancellationToken)
    {
        var articles = await reader.ReadLatestAsync(query, after, cancellationToken);
        if (articles.Count == 0) return null;
        await format.WriteAsync(articles, cancellationToken);
        return new ExportStep(articles[^1].Id, articles.Count);
    }

    public Task EndAsync(CancellationToken cancellationToken) => format.EndAsync(cancellationToken);

    public ValueTask DisposeAsync() => format.DisposeAsync();
}
