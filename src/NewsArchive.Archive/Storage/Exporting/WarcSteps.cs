using NewsArchive.Archive.Exporting.Formats;
using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Storage.Exporting;

/// <summary>Originals with their clean texts, as an archive of the web.</summary>
internal sealed class WarcSteps(ExportReader reader, ExportQuery query, Stream output, DateTimeOffset now) : IExportSteps
{
    public async Task BeginAsync(CancellationToken cancellationToken) => await output.WriteAsync(WarcRecords.Begin(now), cancellationToken);

    public async Task<ExportStep?> NextAsync(Guid after, CancellationToken cancellationToken)
    {
        var ids = await reader.ReadIdsAsync(query, after, cancellationToken);
        if (ids.Count == 0) return null;
        foreach (var (records, _) in await reader.ReadAllAsync(ids, cancellationToken))
        {
            foreach (var original in ExportReader.OriginalsOf(records)) await output.WriteAsync(WarcRecords.Of(original), cancellationToken);
        }

        return new ExportStep(ids[^1], ids.Count);
    }

    public Task EndAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
