using Microsoft.Extensions.Logging;

using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Archive.Importing.Runs;

/// <summary>Runs a source that this instance holds: lists it, imports what is new, and notes how it went.</summary>
internal sealed class SourceRunner(
    IRunClaims claims, IRunJournal journal, IEnumerable<ISourceReader> readers, IEnumerable<IItemImporter> importers, ImportSettings settings, TimeProvider clock, ILogger<SourceRunner> logger)
{
    private const int ItemsAtOnce = 50;

    /// <summary>Ends when the run has ended, or is left to another instance.</summary>
    /// <param name="run">The run.</param>
    /// <param name="shutdown">Leaves the run where it is, to be taken up again.</param>
    public async Task RunAsync(ClaimedRun run, CancellationToken shutdown)
    {
        Log.RunStarted(logger, run.RunId, run.Source.Id, run.Resumed);
        await using var heart = new RunHeart(claims, run, settings, clock, logger, shutdown);
        try
        {
            var (reading, memory) = run.Listed ? (null, run.Source.Memory) : await ListAsync(run, heart.Token);
            if (reading?.Failure is null || run.Trigger == RunTrigger.Retry) await ImportAsync(run, heart);
            await journal.EndAsync(run, End(run, reading, memory), heart.Token);
            Log.RunEnded(logger, run.RunId, run.Source.Id, reading?.Failure);
        }
        catch (LeaseLostException lost)
        {
            Log.RunLost(logger, run.RunId, lost.Message);
        }
        catch (OperationCanceledException) when (heart.CancelRequested && !heart.Lost)
        {
            await LeaveAsync(run, () => journal.EndAsync(run, new RunEnd(RunState.Cancelled, NextRegular(run.Source)), CancellationToken.None));
        }
        catch (OperationCanceledException) when (heart.Token.IsCancellationRequested)
        {
            // Shut down, or cut off from the database: whoever takes the source next goes on where this run was.
            await LeaveAsync(run, () => claims.ReleaseAsync(run, CancellationToken.None));
        }
        catch (ArchiveException away)
        {
            Log.RunInterrupted(logger, run.RunId, away.Message);
            await LeaveAsync(run, () => claims.ReleaseAsync(run, CancellationToken.None));
        }
        catch (Exception fault)
        {
            Log.RunFaulted(logger, run.RunId, fault);
            var reading = SourceReading.Failed($"Unexpected error ({fault.GetType().Name}); the service's log tells more.", run.Source.Memory);
            await LeaveAsync(run, () => journal.EndAsync(run, End(run, reading, run.Source.Memory), CancellationToken.None));
        }
    }

    private async Task<(SourceReading? Reading, SourceMemory Memory)> ListAsync(ClaimedRun run, CancellationToken cancellationToken)
    {
        var reader = readers.FirstOrDefault(reader => reader.Reads(run.Source.Definition.Kind));
        if (reader is null) return (SourceReading.Failed("This program cannot read sources of that kind.", run.Source.Memory), run.Source.Memory);
        var reading = await reader.ReadAsync(run.Source, cancellationToken);
        // Articles are asked for again even where the source itself cannot be read, if somebody asked for them.
        if (reading.Failure is not null && run.Trigger != RunTrigger.Retry) return (reading, reading.Memory);
        return (reading, await journal.BeginAsync(run, reading, settings.MaxItemsPerRun, cancellationToken));
    }

    private async Task ImportAsync(ClaimedRun run, RunHeart heart)
    {
        var importer = importers.First(importer => importer.Takes(run.Source.Definition.Kind));
        while (await journal.NextAsync(run, ItemsAtOnce, heart.Token) is { Count: > 0 } items)
        {
            foreach (var item in items)
            {
                heart.Token.ThrowIfCancellationRequested();
                var result = await TryImportAsync(importer, run, item, heart.Token);
                var retryAt = RetryPlan.After(result, item.Attempts + 1, clock.GetUtcNow());
                await heart.HeedAsync(await journal.SettleAsync(run, item, result, retryAt, heart.Token));
            }
        }
    }

    private async Task<ItemResult> TryImportAsync(IItemImporter importer, ClaimedRun run, PendingItem item, CancellationToken cancellationToken)
    {
        try
        {
            var result = await importer.ImportAsync(
                run, item, (position, sofar) => journal.AdvanceAsync(run, item, position, sofar, cancellationToken), cancellationToken);
            return result;
        }
        catch (Exception fault) when (fault is not (ArchiveException or OperationCanceledException))
        {
            // One article that breaks something must not keep the others out.
            Log.ItemFaulted(logger, run.RunId, item.Number, fault);
            return ItemResult.Failure($"Unexpected error ({fault.GetType().Name}); the service's log tells more.", passing: false);
        }
    }

    private RunEnd End(ClaimedRun run, SourceReading? reading, SourceMemory memory)
    {
        var source = run.Source with { Memory = memory };
        if (reading?.Failure is not { } failure) return new RunEnd(RunState.Completed, SourceVisits.AfterSuccess(source, clock.GetUtcNow()));
        var next = SourceVisits.AfterFailure(source, source.ConsecutiveFailures + 1, reading.Lasting, reading.RetryAfter, clock.GetUtcNow());
        return new RunEnd(RunState.Failed, next) { Error = failure, Memory = memory, Bytes = reading.Bytes };
    }

    private DateTimeOffset NextRegular(NewsSource source) => SourceVisits.AfterSuccess(source, clock.GetUtcNow());

    private async Task LeaveAsync(ClaimedRun run, Func<Task> leave)
    {
        try
        {
            await leave();
        }
        catch (ArchiveException away)
        {
            // The lease runs out by itself.
            Log.RunInterrupted(logger, run.RunId, away.Message);
        }
    }
}
