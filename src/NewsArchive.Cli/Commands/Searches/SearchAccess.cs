using System.CommandLine;

using NewsArchive.Archive;
using NewsArchive.Archive.SavedSearches;
using NewsArchive.Archive.SavedSearches.Delivery;
using NewsArchive.Archive.Setup;
using NewsArchive.Cli.Archives;
using NewsArchive.Cli.Inputs;
using NewsArchive.Configuration;

namespace NewsArchive.Cli.Commands.Searches;

/// <summary>The saved searches of the archive a command works on.</summary>
internal sealed class SearchAccess : IAsyncDisposable
{
    private readonly ArchiveAccess _archive;

    private SearchAccess(ArchiveAccess archive) => _archive = archive;

    public ISavedSearchStore Searches => _archive.Get<ISavedSearchStore>();

    public SavedSearchDesk Desk => _archive.Get<SavedSearchDesk>();

    public HookTrial Trial => _archive.Get<HookTrial>();

    /// <exception cref="ArchiveConfigurationException">The settings cannot work.</exception>
    public static async Task<SearchAccess> OpenAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var settings = CommandSettings.ReadSection<WebhookOptions>(WebhookOptions.Section).ToSettings();
        var archive = ArchiveAccess.Open(arguments, services =>
        {
            services.AddConfiguredImport();
            services.AddSavedSearches(settings);
        });
        await archive.Schema.MigrateAsync(cancellationToken);
        return new SearchAccess(archive);
    }

    public ValueTask DisposeAsync() => _archive.DisposeAsync();
}
