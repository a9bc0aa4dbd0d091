using Microsoft.Extensions.Logging;

using NewsArchive.Archive.Importing.Files;
using NewsArchive.Archive.Importing.Files.Items;
using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Importing.Bulk;

/// <summary>Imports files within a run: reads them article by article, parses on all cores while others are archived, in batches in their order.</summary>
internal sealed class FileImport(IRunBatches batches, SubmissionReader reader, TimeProvider clock, ILogger<FileImport> logger)
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
        var (tally, pace) = (new FileTally(), new BatchPace());
        var items = reading.ReadAsync(files, FilePosition.Parse(item.Position), cancellationToken);
        var parsed = OrderedWork.SelectAsync(items, item => item.Read(reader, how.Defaults), Environment.ProcessorCount, cancellationToken);
        var bounds = pace.BoundsOf<ReadItem>(static item => item.Submission.Value);
        await foreach (var together in GatheredWork.SelectAsync(parsed, bounds, patient: true, items => PrepareAsync(items, cancellationToken), cancellationToken))
        {
            foreach (var (label, unread) in together.Items.Unread) watch?.LeftOut(label, unread);
            var began = clock.GetTimestamp();
            await WriteAsync(run, item, together, tally, watch, cancellationToken);
            pace.Wrote(together.Items.Count, clock.GetElapsedTime(began));
        }

        return tally;
    }

    /// <summary>What goes wrong is thrown, and dealt with, where the batch is written.</summary>
    private async Task<PreparedItems> PrepareAsync(IReadOnlyList<ReadItem> read, CancellationToken cancellationToken)
    {
        var items = new ItemBatch(read);
        var batch = items.ToBatch();
        var articles = batches.PrepareAsync(batch, cancellationToken);
        await ((Task)articles).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return new PreparedItems(items, batch, articles);
    }

    private async Task WriteAsync(ClaimedRun run, PendingItem item, PreparedItems together, FileTally tally, IFileImportWatch? watch, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(run, item, together.Batch, together.Articles, tally, watch, cancellationToken);
        }
        catch (Exception fault) when (fault is not (ArchiveException or OperationCanceledException))
        {
            // One article that breaks something must not keep the others of its batch out.
            Log.BatchFaulted(logger, run.RunId, item.Number, fault);
            foreach (var single in together.Items.ToSingles()) await WriteSingleAsync(run, item, single, tally, watch, cancellationToken);
        }
    }

    private async Task WriteSingleAsync(ClaimedRun run, PendingItem item, SingleArticle single, FileTally tally, IFileImportWatch? watch, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(run, item, single.Batch, batches.PrepareAsync(single.Batch, cancellationToken), tally, watch, cancellationToken);
        }
        catch (Exception fault) when (fault is not (ArchiveException or OperationCanceledException))
        {
            Log.ItemFaulted(logger, run.RunId, item.Number, fault);
            var part = new FailedPart(single.Label, $"Unexpected error ({fault.GetType().Name}).");
            var batch = single.Batch with { Articles = [], Unreadable = [part] };
            await WriteAsync(run, item, batch, batches.PrepareAsync(batch, cancellationToken), tally, watch, cancellationToken);
        }
    }

    private async Task WriteAsync(
        ClaimedRun run, PendingItem item, ArticleBatch batch, Task<PreparedArticles> articles, FileTally tally, IFileImportWatch? watch, CancellationToken cancellationToken)
    {
        if (await batches.ArchiveAsync(run, item, batch, await articles, cancellationToken) is not { Counts: { } counts } result) return;
        tally.Add(counts);
        foreach (var part in result.FailedParts) watch?.Failed(part);
        watch?.Archived(counts);
    }

    private sealed record PreparedItems(ItemBatch Items, ArticleBatch Batch, Task<PreparedArticles> Articles);
}
