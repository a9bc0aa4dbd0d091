using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Storage.Exporting;

/// <summary>Exports of a relational database.</summary>
internal sealed class ArchiveExport(ExportReader reader, ArchiveRestore restore, TimeProvider clock) : IArchiveExport
{
    public async Task WriteAsync(ExportFormat format, ExportQuery query, Guid? after, Stream output, CancellationToken cancellationToken)
    {
        var last = await reader.Select(query).PlaceOfAsync(after, cancellationToken);
        var heads = await reader.ReadHeadsAsync(cancellationToken);
        await using var steps = ExportSteps.Open(reader, format, query, output, clock.GetUtcNow(), [.. heads.Select(RecordMapping.ToHead)]);
        // A Parquet or tar file has no middle that could stand alone.
        if (after is null || format is ExportFormat.Parquet or ExportFormat.Text) await steps.BeginAsync(cancellationToken);
        while (await steps.NextAsync(last, cancellationToken) is { } step) last = step.Last;
        await steps.EndAsync(cancellationToken);
    }

    public Task<long> WriteFileAsync(
        ExportFormat format, ExportQuery query, string path, bool resuming, IProgress<long>? progress, CancellationToken cancellationToken) =>
        new FileExport(reader, clock, path, progress).RunAsync(format, query, resuming, cancellationToken);

    public Task<long> RestoreAsync(Stream input, IProgress<long>? progress, CancellationToken cancellationToken) => restore.RunAsync(input, progress, cancellationToken);
}
