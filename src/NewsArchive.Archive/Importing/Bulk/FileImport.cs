using Microsoft.Extensions.Logging;

using NewsArchive.Archive.Importing.Files;
using NewsArchive.Archive.Importing.Files.Items;
using NewsArchive.Archive.Importing.Runs;

namespace NewsArchive.Archive.Importing.Bulk;

/// <summary>Imports files within a run: reads them article by article, parses on all cores, archives in batches in their order.</summary>
internal sealed class FileImport(IRunBatches batches, SubmissionReader reader, ILogger<FileImport> logger)
{
    /// <param name="run">The run.</param>
    /// <param name="item">Its item, which knows how far an earlier program came.</param>
    /// <param name="files">The files.</param>
    /// <param name="reading">How they are read.</param>
    /// <param name="how">What they are read by.</param>
    /// <param name="watch">Is told how it comes along; null: nobody.</param>
    /// <returns>What became of the articles that were still to be imported.</returns>
    public async Task<FileTally> ImportAsync(
        ClaimedRun run, PendingItem item, IReadOnlyCollection<ImportFile> files, FileArticles reading, FileReading how, IFileImportWatch? watch, CancellationToken cancellationToken)
    {
        var tally = new FileTally();
        var batch = new OpenBatch();
        var items = reading.ReadAsync(files, FilePosition.Parse(item.Position), cancellationToken);
        await foreach (var read in OrderedWork.SelectAsync(items, item => item.Read(reader, how.Defaults), Environment.ProcessorCount, cancellationToken))
        {
            batch.Add(read);
            foreach (var field in read.Unread) watch?.LeftOut(read.Label, field);
            if (batch.IsFull) await WriteAsync(run, item, batch, tally, watch, cancellationToken);
        }

        if (!batch.IsEmpty) await WriteAsync(run, item, batch, tally, watch, cancellationToken);
        return tally;
    }

    private async Task WriteAsync(ClaimedRun run, PendingItem item, OpenBatch batch, FileTally tally, IFileImportWatch? watch, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(run, item, batch.ToBatch(), tally, watch, cancellationToken);
        }
        catch (Exception fault) when (fault is not (ArchiveException or OperationCanceledException))
        {
            // One article that breaks something must not keep the others of its batch out.
            Log.BatchFaulted(logger, run.RunId, item.Number, fault);
            foreach (var single in batch.ToSingles()) await WriteSingleAsync(run, item, single, tally, watch, cancellationToken);
        }

        batch.Clear();
    }

    private async Task WriteSingleAsync(ClaimedRun run, PendingItem item, SingleArticle single, FileTally tally, IFileImportWatch? watch, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(run, item, single.Batch, tally, watch, cancellationToken);
        }
        catch (Exception fault) when (fault is not (ArchiveException or OperationCanceledException))
        {
            Log.ItemFaulted(logger, run.RunId, item.Number, fault);
            var part = new FailedPart(single.Label, $"Unexpected error ({fault.GetType().Name}).");
            await WriteAsync(run, item, single.Batch with { Articles = [], Unreadable = [part] }, tally, watch, cancellationToken);
        }
    }

    private async Task WriteAsync(ClaimedRun run, PendingItem item, ArticleBatch batch, FileTally tally, IFileImportWatch? watch, CancellationToken cancellationToken)
    {
        if (await batches.ArchiveAsync(run, item, batch, cancellationToken) is not { Counts: { } counts } result) return;
        tally.Add(counts);
        foreach (var part in result.FailedParts) watch?.Failed(part);
        watch?.Archived(counts);
    }
}
