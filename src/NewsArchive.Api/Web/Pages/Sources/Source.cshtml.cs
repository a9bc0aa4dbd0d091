using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

using NewsArchive.Api.Access;
using NewsArchive.Api.Web.Charts;
using NewsArchive.Api.Web.Sources;
using NewsArchive.Api.Web.Words;
using NewsArchive.Archive.Access;
using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Api.Web.Pages.Sources;

/// <summary>A source: how it is doing, its latest visits, and all that can be changed about it.</summary>
[RequireScope(Scope.Admin)]
internal sealed class SourceModel(SourceDesk desk, ISourceStore sources, IRunStore runs, Speech speech) : PageModel
{
    /// <summary>Visits that the chart is made of: two days of one every quarter of an hour.</summary>
    private const int ChartedRuns = 200;

    [BindProperty]
    public SourceForm Form { get; set; } = new();

    public NewsSource Source { get; private set; } = null!;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<ImportRun> Runs { get; private set; } = [];

    public BarChart? PerDay { get; private set; }

    public SubmissionFault? Fault { get; private set; }

    public bool Exists { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await sources.FindAsync(id, cancellationToken) is not { } source) return NotFound();
        Form = SourceForm.Of(source.Definition);
        return await ShowAsync(source, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await sources.FindAsync(id, cancellationToken) is not { } source) return NotFound();
        var change = await desk.ChangeAsync(id, source.Version, Form.ToInput(source.Definition), cancellationToken);
        if (change is { Ok: true, Value.Outcome: SourceChangeOutcome.Changed }) return LocalRedirect($"/sources/{id}");
        (Fault, Exists) = (change.Fault, change.Value?.Outcome == SourceChangeOutcome.Duplicate);
        return await ShowAsync(source, cancellationToken);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancellationToken) =>
        await sources.RemoveAsync(id, cancellationToken) ? LocalRedirect("/sources") : NotFound();

    private async Task<PageResult> ShowAsync(NewsSource source, CancellationToken cancellationToken)
    {
        Source = source;
        Runs = await runs.ListAsync(source.Id, null, ChartedRuns, cancellationToken);
        var days = Runs.Where(run => run.StartedAt is not null)
            .GroupBy(run => NewsDates.InWib(run.StartedAt!.Value)).Select(day => (day.Key, day.Sum(run => run.Created))).ToList();
        if (days.Exists(day => day.Item2 > 0)) PerDay = TimeChart.Of("baru", days, null, speech);
        return Page();
    }
}
