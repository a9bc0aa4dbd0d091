using NewsArchive.Archive;
using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Setup;
using NewsArchive.Cli.Archives;
using NewsArchive.Configuration;
using NewsArchive.Parsing;

namespace NewsArchive.Cli.Inputs;

/// <summary>Import as the service would do it if it were started here: by the same settings.</summary>
internal static class ConfiguredImport
{
    /// <summary>Adds sources, runs, files and the web, on top of an archive.</summary>
    /// <exception cref="ArchiveConfigurationException">A value cannot be taken; the message names it.</exception>
    public static void AddConfiguredImport(this IServiceCollection services)
    {
        var limits = ConfiguredLimits.Read();
        var options = CommandSettings.ReadSection<ImportOptions>(ImportOptions.Section);
        services.AddSingleton(limits);
        services.AddSingleton(new ArticleParser(PublisherFolder.Read(Environment.GetEnvironmentVariable(PublisherFolder.Variable))));
        services.AddSingleton<SubmissionReader>();
        services.AddScheduledImport(options.ToSettings(), options.ToFolderRoots());
        services.AddFileImport();
        services.AddWebSources(options.ToFetchSettings());
    }
}
