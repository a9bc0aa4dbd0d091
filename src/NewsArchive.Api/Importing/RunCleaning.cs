using NewsArchive.Api.Logging;
using NewsArchive.Archive;
using NewsArchive.Archive.Importing.Runs;

using Quartz;

namespace NewsArchive.Api.Importing;

/// <summary>Removes runs that ended long ago.</summary>
[DisallowConcurrentExecution]
internal sealed class RunCleaning(IRunStore runs, ImportSettings settings, TimeProvider clock, ILogger<RunCleaning> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await runs.RemoveEndedAsync(clock.GetUtcNow() - settings.KeepRuns, cancellationToken);
        }
        catch (ArchiveException away)
        {
            // The next hour's turn does it.
            Log.CleaningFailed(log, away.Message);
        }
    }
}
