using NewsArchive.Archive.Importing.Runs;

using Quartz;

namespace NewsArchive.Api.Importing;

/// <summary>Starts the sources that are due, as many as there is room for.</summary>
[DisallowConcurrentExecution]
internal sealed class SourceTick(SourceScheduler scheduler) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await scheduler.TickAsync(cancellationToken);
}

/// <summary>Leaves runs under way where they are when the service stops, for the next start or another instance to take up.</summary>
internal sealed class SchedulerStop(SourceScheduler scheduler) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => scheduler.StopAsync();
}
