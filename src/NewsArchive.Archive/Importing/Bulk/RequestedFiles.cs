using NewsArchive.Archive.Importing.Files;
using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Archive.Importing.Bulk;

/// <summary>Reads and imports the files of one request, as the runner does with any other source.</summary>
/// <remarks>All of them are one item of the run: its position names the file and the place in it, so that a folder of a hundred thousand texts is as quick as one file.</remarks>
internal sealed class RequestedFiles(FileRequest request, FileImport import, IRunStore runs, IFileImportWatch watch) : ISourceReader, IItemImporter
{
    public bool Reads(SourceKind kind) => kind == SourceKind.File;

    public bool Takes(SourceKind kind) => kind == SourceKind.File;

    public Task<SourceReading> ReadAsync(NewsSource source, CancellationToken cancellationToken)
    {
        var address = source.Definition.Address;
        return Task.FromResult(new SourceReading([new ListedItem { Key = address, Address = address }], source.Memory, Bytes: 0));
    }

    public async Task<ItemResult> ImportAsync(
        ClaimedRun run, PendingItem item, Func<string, ItemResult, Task> advance, CancellationToken cancellationToken)
    {
        var reading = new FileArticles(request.How);
        watch.Began((await runs.FindAsync(run.RunId, cancellationToken))!, reading);
        var tally = await import.ImportAsync(run, item, request.List(), reading, request.How, watch, cancellationToken);
        return tally.ToResult(tally.Counts.Failed > 0 ? "Some of the articles failed; each is an item of its own." : null);
    }
}
