using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Archive.Importing.Folders;

/// <summary>Lists the files of a drop folder.</summary>
internal sealed class DropFolderReader(FolderRoots roots, ImportSettings settings, TimeProvider clock) : ISourceReader
{
    public bool Reads(SourceKind kind) => kind == SourceKind.Folder;

    public Task<SourceReading> ReadAsync(NewsSource source, CancellationToken cancellationToken)
    {
        // Each time: the setting, or a link on the way, may have changed since the source was added.
        var folder = roots.Check(source.Definition.Address);
        if (!folder.Ok) return Task.FromResult(SourceReading.Failed(folder.Fault.Message, source.Memory));
        try
        {
            List<ListedItem> items = [.. new DropFolder(folder.Value).List(clock.GetUtcNow()).Take(settings.MaxItemsPerRun)];
            return Task.FromResult(new SourceReading(items, source.Memory, Bytes: 0));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult(SourceReading.Failed($"The folder cannot be read: {failure.Message}", source.Memory));
        }
    }
}
