using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

using NewsArchive.Api.Access;
using NewsArchive.Api.Web.Sources;
using NewsArchive.Archive.Access;
using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Api.Web.Pages.Sources;

/// <summary>All sources, with how each is doing, and the form to add one.</summary>
[RequireScope(Scope.Admin)]
internal sealed class SourcesModel(SourceDesk desk, ISourceStore sources, IRunStore runs) : PageModel
{
    /// <summary>More than anybody watches on one page.</summary>
    private const int MostShown = 500;

    [BindProperty]
    public SourceForm Form { get; set; } = new();

    /// <summary>Failing ones first, then in the order they were added.</summary>
    public IReadOnlyList<NewsSource> Sources { get; private set; } = [];

    public SubmissionFault? Fault { get; private set; }

    public bool Exists { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var added = await desk.AddAsync(Form.ToInput(), cancellationToken);
        if (added is { Ok: true, Value.IsNew: true }) return LocalRedirect($"/sources/{added.Value.Source.Id}");
        (Fault, Exists) = (added.Fault, added.Ok);
        await ShowAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostPauseAsync(Guid id, bool paused, CancellationToken cancellationToken)
    {
        var change = await desk.PauseAsync(id, null, paused, cancellationToken);
        return change.Outcome == SourceChangeOutcome.Missing ? NotFound() : LocalRedirect($"/sources#s-{id:N}");
    }

    public async Task<IActionResult> OnPostRunAsync(Guid id, CancellationToken cancellationToken) =>
        await runs.QueueAsync(id, RunTrigger.Manual, cancellationToken) is { } queued ? LocalRedirect($"/runs/{queued.Run.Id}") : NotFound();

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        var all = await sources.ListAsync(null, MostShown, cancellationToken);
        Sources = [.. all.OrderByDescending(source => source.Health == SourceHealth.Failing && !source.Definition.Paused)];
    }
}
