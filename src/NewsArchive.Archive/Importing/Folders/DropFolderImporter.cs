using Microsoft.Extensions.Logging;

using NewsArchive.Archive.Importing.Bulk;
using NewsArchive.Archive.Importing.Files;
using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Archive.Importing.Folders;

/// <summary>Imports a file of a drop folder, and moves it away.</summary>
internal sealed class DropFolderImporter(FolderRoots roots, FileImport import, IRunStore runs, ImportLimits limits, ILogger<DropFolderImporter> logger) : IItemImporter
{
    private const int PageSize = 200;

    /// <summary>What is written down between the last article and the moving of the file.</summary>
    private const string Imported = "imported";

    public bool Takes(SourceKind kind) => kind == SourceKind.Folder;

    public async Task<ItemResult> ImportAsync(
        ClaimedRun run, PendingItem item, Func<string, ItemResult, Task> advance, CancellationToken cancellationToken)
    {
        var place = roots.Check(run.Source.Definition.Address);
        if (!place.Ok) return ItemResult.Failure(place.Fault.Message, passing: true);
        var folder = new DropFolder(place.Value);
        try
        {
            return await ImportAsync(folder, run, item, advance, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It cannot be moved, or not opened: the next visit finds it where it is.
            Log.DropFolderTrouble(logger, run.Source.Id, failure.Message);
            return ItemResult.Failure(failure.Message, passing: false);
        }
    }

    private async Task<ItemResult> ImportAsync(
        DropFolder folder, ClaimedRun run, PendingItem item, Func<string, ItemResult, Task> advance, CancellationToken cancellationToken)
    {
        var file = folder.Find(item.Item);
        // A program that was killed behind the moving left nothing to do.
        if (file is null) return item.Position == Imported ? new FileTally().ToResult() : ItemResult.Failure("The file is gone.", passing: false);
        if (DropFolder.WhyRefused(file) is { } refusal)
        {
            FolderMoves.ToFailed(folder, file, refusal, []);
            return ItemResult.Failure(refusal, passing: false);
        }

        if (item.Position is null && item.Attempts == 0 && DropFolder.HasChanged(file, item.Item))
            return ItemResult.Failure("Somebody still writes to the file; it is imported once that is over.", passing: false);

        if (item.Position != Imported)
        {
            await ImportArticlesAsync(run, item, file, cancellationToken);
            await advance(Imported, new FileTally().ToResult());
        }

        return await MoveAsync(folder, run, file, cancellationToken);
    }

    private Task<FileTally> ImportArticlesAsync(ClaimedRun run, PendingItem item, FileInfo file, CancellationToken cancellationToken)
    {
        var how = new FileReading(limits) { Defaults = new ArticleInput { Publisher = run.Source.Definition.Publisher } };
        var files = new[] { new ImportFile(file.FullName, file.Name, FileFormats.OfName(file.Name)) { Open = UnlinkedFile.Open } };
        return import.ImportAsync(run, item, files, new FileArticles(how), how, watch: null, cancellationToken);
    }

    /// <summary>The journal knows what failed in it, also before the program was killed.</summary>
    private async Task<ItemResult> MoveAsync(DropFolder folder, ClaimedRun run, FileInfo file, CancellationToken cancellationToken)
    {
        var failed = await ReadFailedAsync(run, file.Name, cancellationToken);
        var tally = new FileTally();
        if (failed.Count == 0)
        {
            FolderMoves.ToDone(folder, file);
            return tally.ToResult();
        }

        var reason = FormattableString.Invariant($"{failed.Count} of its articles failed; the others are archived.");
        FolderMoves.ToFailed(folder, file, reason, failed);
        return tally.ToResult(reason);
    }

    private async Task<List<FailedPart>> ReadFailedAsync(ClaimedRun run, string name, CancellationToken cancellationToken)
    {
        var failed = new List<FailedPart>();
        var after = 0;
        while (await runs.ListItemsAsync(run.RunId, ItemOutcome.Failed, after, PageSize, cancellationToken) is { Count: > 0 } page)
        {
            after = page[^1].Number;
            failed.AddRange(page.Where(part => IsWithin(part.Address, name)).Select(part => new FailedPart(part.Address, part.Reason ?? "")));
        }

        return failed;
    }

    /// <summary>"a.csv:17", "a.zip!b.txt", "a.json#3", or the file itself, which is called by its name where its item is by its path.</summary>
    private static bool IsWithin(string label, string name) =>
        label.StartsWith(name, StringComparison.Ordinal) && (label.Length == name.Length || label[name.Length] is ':' or '#' or '!');
}
