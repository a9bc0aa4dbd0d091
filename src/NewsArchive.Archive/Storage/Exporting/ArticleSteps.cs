using NewsArchive.Archive.Exporting.Formats;
using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Storage.Exporting;

/// <summary>Tables and texts.</summary>
internal sealed class ArticleSteps(ExportReader reader, ExportQuery query, IArticleFormat format) : IExportSteps
{
    private readonly ExportSelection _selection = reader.Select(query);

    public Task BeginAsync(CancellationToken cancellationToken) => format.BeginAsync(cancellationToken);

    public async Task<ExportStep?> NextAsync(ExportPlace after, CancellationToken cancellationToken)
    {
        if (await reader.ReadLatestAsync(_selection, after, cancellationToken) is not var (last, articles)) return null;
        await format.WriteAsync(articles, cancellationToken);
        return new ExportStep(last, articles.Count);
    }

    public Task EndAsync(CancellationToken cancellationToken) => format.EndAsync(cancellationToken);

    public ValueTask DisposeAsync() => format.DisposeAsync();
}
