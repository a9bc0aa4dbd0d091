using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Archive.Setup;
using NewsArchive.Configuration;

using Quartz;

namespace NewsArchive.Api.Importing;

/// <summary>Scheduled import in the service: sources, runs, and the clock that drives them.</summary>
internal static class ImportSetup
{
    /// <summary>So soon after it is due, or asked for, a source is visited.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    public static void AddImport(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ImportOptions>().BindConfiguration(ImportOptions.Section);
        var options = builder.Configuration.GetSection(ImportOptions.Section).Get<ImportOptions>() ?? new ImportOptions();
        services.AddScheduledImport(options.ToSettings(), new FolderRoots((options.FolderRoots ?? "").Split(';', StringSplitOptions.TrimEntries)));
        services.AddFileImport();
        services.AddWebSources(options.ToFetchSettings());
        if (options.Enabled) services.AddClock();
    }

    private static void AddClock(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            // Real time: it is the looking that is timed here; what is due the archive's own clock says.
            quartz.UseTimeProvider(TimeProvider.System);
            // Which source is due is in the database, where all instances see it; what Quartz fires is the look at it. A look
            // that was missed is made up for by the next one, so that a source missed ten times still runs once.
            quartz.ScheduleJob<SourceTick>(trigger => trigger
                .WithIdentity("sources")
                .WithSimpleSchedule(schedule => schedule.WithInterval(Tick).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount)));
            quartz.ScheduleJob<RunCleaning>(trigger => trigger
                .WithIdentity("cleaning")
                .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromHours(1)).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount)));
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddHostedService<SchedulerStop>();
    }
}
