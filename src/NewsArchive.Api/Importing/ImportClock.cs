using Microsoft.Extensions.Options;

using NewsArchive.Configuration;

using Quartz;

namespace NewsArchive.Api.Importing;

/// <summary>Lets Quartz look for sources that are due, and for runs to remove.</summary>
/// <remarks>
/// Which source is due is in the database, where all instances see it; what Quartz fires is the look at it. A look that was
/// missed is made up for by the next one, so that a source missed ten times still runs once.
/// </remarks>
internal sealed class ImportClock([FromKeyedServices(ImportClock.Scheduler)] ISchedulerFactory quartz, IOptions<ImportOptions> options) : IHostedService
{
    /// <summary>What Quartz calls it.</summary>
    public const string Scheduler = "import";

    private static readonly TimeSpan Cleaning = TimeSpan.FromHours(1);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await quartz.GetScheduler(cancellationToken);
        await scheduler.ScheduleJob<SourceTick>(Every("sources", TimeSpan.FromSeconds(options.Value.TickSeconds)), cancellationToken: cancellationToken);
        await scheduler.ScheduleJob<RunCleaning>(Every("cleaning", Cleaning), cancellationToken: cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>By real time, as its scheduler; a trigger that is made by registration reckons by the archive's clock.</summary>
    private static ITrigger Every(string name, TimeSpan interval) => TriggerBuilder.Create(TimeProvider.System)
        .WithIdentity(name)
        .WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount))
        .Build();
}
