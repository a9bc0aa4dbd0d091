using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

using NewsArchive.Api.Access;
using NewsArchive.Archive.Access;
using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Api.Web.Pages.Sources;

/// <summary>A visit to a source, live while it is under way.</summary>
[RequireScope(Scope.Admin)]
internal sealed class RunModel(IRunStore runs, ISourceStore sources) : PageModel
{
    private const int MostItems = 100;

    public ImportRun Run { get; private set; } = null!;

    public NewsSource? Source { get; private set; }

    /// <summary>Those that failed first, for they are what somebody looks for.</summary>
    public IReadOnlyList<RunItem> Items { get; private set; } = [];

    public int Done => Run.Created + Run.Unchanged + Run.Revised + Run.Failed;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await runs.FindAsync(id, cancellationToken) is not { } run) return NotFound();
        Run = run;
        Source = await sources.FindAsync(run.SourceId, cancellationToken);
        var failed = await runs.ListItemsAsync(id, ItemOutcome.Failed, 0, MostItems, cancellationToken);
        var all = await runs.ListItemsAsync(id, null, 0, MostItems, cancellationToken);
        Items = [.. failed, .. all.Where(item => item.Outcome != ItemOutcome.Failed)];
        return Page();
    }

    public async Task<IActionResult> OnPostStopAsync(Guid id, CancellationToken cancellationToken) =>
        await runs.CancelAsync(id, cancellationToken) is null ? NotFound() : LocalRedirect($"/runs/{id}");

    public async Task<IActionResult> OnPostRetryAsync(Guid id, CancellationToken cancellationToken) =>
        await runs.RetryAsync(id, cancellationToken) is { } retried ? LocalRedirect($"/runs/{retried.Run?.Id ?? id}") : NotFound();
}
