using Microsoft.Extensions.Logging;

using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Archive.Importing.Bulk;

/// <summary>Imports files once, as a run of a source of their own: it is seen where runs are seen, and goes on where it was after the program was killed.</summary>
public sealed class OneOffImport
{
    /// <summary>The source is paused, so that nobody asks.</summary>
    private static readonly DateTimeOffset Never = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly ISourceStore _sources;
    private readonly IRunStore _runs;
    private readonly IRunClaims _claims;
    private readonly IRunJournal _journal;
    private readonly Func<FileRequest, IFileImportWatch, SourceRunner> _open;
    private readonly ImportSettings _settings;
    private readonly TimeProvider _clock;

    internal OneOffImport(
        ISourceStore sources, IRunStore runs, IRunClaims claims, IRunJournal journal, FileImport import, ImportSettings settings, TimeProvider clock, ILogger<SourceRunner> logger)
    {
        (_sources, _runs, _claims, _journal, _settings, _clock) = (sources, runs, claims, journal, settings, clock);
        _open = (request, watch) =>
        {
            var files = new RequestedFiles(request, import, runs, watch);
            return new SourceRunner(claims, journal, [files], [files], settings, clock, logger);
        };
    }

    /// <summary>Imports the files of a request; where an earlier import of the same was interrupted, goes on with it.</summary>
    /// <param name="request">The files.</param>
    /// <param name="restart">Begins anew, whatever was interrupted.</param>
    /// <param name="watch">Is told how it comes along.</param>
    /// <returns>The run as it ended.</returns>
    /// <exception cref="ImportUnderWayException">Another program is at the same files.</exception>
    /// <exception cref="ArchiveUnavailableException">The database went away; the same request goes on where this one was.</exception>
    public async Task<ImportRun> RunAsync(FileRequest request, bool restart, IFileImportWatch watch, CancellationToken cancellationToken)
    {
        var source = (await _sources.AddAsync(request.ToSource(), Never, cancellationToken)).Source;
        var run = await OpenRunAsync(source, restart || !request.CanResume, cancellationToken);
        await _open(request, watch).RunAsync(await ClaimAsync(source, cancellationToken), cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var ended = (await _runs.FindAsync(run.Id, cancellationToken))!;
        return ended.Ended ? ended : throw new ArchiveUnavailableException("The import was interrupted, because the database was away meanwhile; the same command goes on where it was.");
    }

    private async Task<ImportRun> OpenRunAsync(NewsSource source, bool anew, CancellationToken cancellationToken)
    {
        var queued = (await _runs.QueueAsync(source.Id, RunTrigger.CommandLine, cancellationToken))!;
        if (queued.IsNew || !anew) return queued.Run;
        var interrupted = await ClaimAsync(source, cancellationToken);
        await _journal.EndAsync(interrupted, new RunEnd(RunState.Cancelled, Never), cancellationToken);
        return (await _runs.QueueAsync(source.Id, RunTrigger.CommandLine, cancellationToken))!.Run;
    }

    private async Task<ClaimedRun> ClaimAsync(NewsSource source, CancellationToken cancellationToken)
    {
        var started = _clock.GetTimestamp();
        while (true)
        {
            if (await _claims.ClaimAsync(_settings.Instance, _settings.Lease, source.Id, cancellationToken) is { } run) return run;
            if (await _claims.BreakAsync(source.Id, LocalInstances.IsGone, cancellationToken)) continue;
            // Whoever was killed elsewhere is found out by the lease that nobody renews.
            if (_clock.GetElapsedTime(started) > _settings.Lease) throw new ImportUnderWayException(source.Definition.Address);
            await Task.Delay(Pause, _clock, cancellationToken);
        }
    }
}
