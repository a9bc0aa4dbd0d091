using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Archive.Storage.Imports;

namespace NewsArchive.Archive.Setup;

/// <summary>Registers sources, runs and what runs them, on top of an archive.</summary>
public static class ScheduledImport
{
    /// <summary>
    /// Adds <see cref="ISourceStore"/>, <see cref="IRunStore"/>, <see cref="SourceDesk"/>, <see cref="RunFollower"/> and <see cref="SourceScheduler"/>.
    /// Starts nothing: somebody has to call <see cref="SourceScheduler.TickAsync"/>. Readers of sources and importers of
    /// items are added beside it.
    /// </summary>
    /// <param name="services">With an archive in them, or to be added.</param>
    /// <param name="settings">Its settings.</param>
    /// <param name="roots">Where drop folders may lie.</param>
    public static IServiceCollection AddScheduledImport(this IServiceCollection services, ImportSettings settings, FolderRoots roots)
    {
        services.AddSingleton(settings);
        services.AddSingleton(roots);
        services.AddSingleton<SourceChecks>();
        services.AddSingleton<SourceDesk>();
        services.AddSingleton<RunFollower>();
        services.AddSingleton<ISourceStore, SourceStore>();
        services.AddSingleton<IRunStore, RunStore>();
        services.AddSingleton<IRunClaims, RunClaims>();
        services.AddSingleton<RunJournal>();
        services.AddSingleton<IRunJournal, RunJournal>();
        services.AddSingleton<IRunBatches, RunBatches>();
        services.AddSingleton<SourceRunner>();
        services.AddSingleton(provider => new SourceScheduler(
            provider.GetRequiredService<IRunClaims>(),
            provider.GetRequiredService<SourceRunner>(),
            provider.GetRequiredService<ImportSettings>(),
            provider.GetRequiredService<ILogger<SourceScheduler>>()));
        return services;
    }
}
