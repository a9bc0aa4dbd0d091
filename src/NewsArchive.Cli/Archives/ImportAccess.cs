using System.CommandLine;

using NewsArchive.Archive;
using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Archive.Importing.Web;
using NewsArchive.Cli.Inputs;

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
        var archive = ArchiveAccess.Open(arguments, services => services.AddConfiguredImport());
        await archive.Schema.MigrateAsync(cancellationToken);
        return new ImportAccess(archive);
    }

    public ValueTask DisposeAsync() => _archive.DisposeAsync();
}
