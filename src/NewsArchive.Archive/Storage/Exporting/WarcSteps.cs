using NewsArchive.Archive.Exporting.Formats;
using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Storage.Exporting;

/// <summary>Originals with their clean texts, as an archive of the web.</summary>
internal sealed class WarcSteps(ExportReader reader, ExportQuery query, Stream output, DateTimeOffset now) : IExportSteps
{
    private readonly ExportSelection _selection = reader.Select(query);

    public async Task BeginAsync(CancellationToken cancellationToken) => await output.WriteAsync(WarcRecords.Begin(now), cancellationToken);

    public async Task<ExportStep?> NextAsync(ExportPlace after, CancellationToken cancellationToken)
    {
        var places = await _selection.NextAsync(after, cancellationToken);
        if (places.Count == 0) return null;
        foreach (var (records, _) in await reader.ReadAllAsync(places.ConvertAll(place => place.Id), cancellationToken))
        {
            foreach (var original in ExportReader.OriginalsOf(records)) await output.WriteAsync(WarcRecords.Of(original), cancellationToken);
        }

        return new ExportStep(places[^1], places.Count);
    }

    public Task EndAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
