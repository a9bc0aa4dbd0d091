using System.CommandLine;


using NewsArchive.Archive;
using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Archive.Importing.Web;
using NewsArchive.Archive.Setup;
using NewsArchive.Cli.Inputs;
using NewsArchive.Parsing;

namespace NewsArchive.Cli.Archives;

/// <summary>The sources of the archive a command works on, and what runs them.</summary>
internal sealed class ImportAccess : IAsyncDisposable
{
    private readonly ArchiveAccess _archive;

    private ImportAccess(ArchiveAccess archive) => _archive = archive;

    public ISourceStore Sources => _archive.Get<ISourceStore>();

    public IRunStore Runs => _archive.Get<IRunStore>();

    public SourceDesk Desk => _archive.Get<SourceDesk>();

    public SourceTrial Trial => _archive.Get<SourceTrial>();

    public SourceScheduler Scheduler => _archive.Get<SourceScheduler>();

    public RunFollower Follower => _archive.Get<RunFollower>();

    /// <exception cref="ArchiveConfigurationException">The settings cannot work.</exception>
    public static async Task<ImportAccess> OpenAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var limits = ConfiguredLimits.Read();
        var archive = ArchiveAccess.Open(arguments, services =>
        {
            services.AddSingleton(limits);
            services.AddSingleton(new ArticleParser(PublisherFolder.Read(Environment.GetEnvironmentVariable(PublisherFolder.Variable))));
            services.AddSingleton<SubmissionReader>();
            services.AddScheduledImport(new ImportSettings(), ConfiguredImport.FolderRoots());
            services.AddFileImport();
            services.AddWebSources(ConfiguredImport.Fetching());
        });
        await archive.Schema.MigrateAsync(cancellationToken);
        return new ImportAccess(archive);
    }

    public ValueTask DisposeAsync() => _archive.DisposeAsync();
}
