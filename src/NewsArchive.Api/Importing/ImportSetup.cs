using NewsArchive.Archive.Setup;
using NewsArchive.Configuration;

using Quartz;

namespace NewsArchive.Api.Importing;

/// <summary>Scheduled import in the service: sources, runs, and the clock that drives them.</summary>
internal static class ImportSetup
{
    public static void AddImport(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ImportOptions>().BindConfiguration(ImportOptions.Section);
        var options = builder.Configuration.GetSection(ImportOptions.Section).Get<ImportOptions>() ?? new ImportOptions();
        services.AddScheduledImport(options.ToSettings(), options.ToFolderRoots());
        services.AddFileImport();
        services.AddWebSources(options.ToFetchSettings());
        services.AddSingleton<SourceWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<SourceWatch>());
        if (options.Enabled) services.AddClock();
    }

    private static void AddClock(this IServiceCollection services)
    {
        // Real time: it is the looking that is timed here; what is due the archive's own clock says. A scheduler without a
        // name would share its clock with everybody.
        services.AddQuartz(ImportClock.Scheduler, quartz => quartz.UseTimeProvider(TimeProvider.System));
        services.AddTransient<SourceTick>();
        services.AddTransient<RunCleaning>();
        services.AddHostedService<ImportClock>();
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddHostedService<SchedulerStop>();
    }
}
