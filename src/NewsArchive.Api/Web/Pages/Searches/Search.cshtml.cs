using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

using NewsArchive.Api.Access;
using NewsArchive.Api.Logging;
using NewsArchive.Api.Requests;
using NewsArchive.Api.Web.SavedSearches;
using NewsArchive.Archive.Access;
using NewsArchive.Archive.Importing;
using NewsArchive.Archive.SavedSearches;
using NewsArchive.Archive.SavedSearches.Delivery;

namespace NewsArchive.Api.Web.Pages.Searches;

/// <summary>A saved search: how its hook is doing, its latest deliveries, and all that can be changed about it.</summary>
[RequireScope(Scope.Admin)]
internal sealed class SavedSearchModel(
    SavedSearchDesk desk, ISavedSearchStore searches, HookTrial trial, PublisherIds publishers, ILogger<SavedSearchModel> log) : PageModel
{
    private const int DeliveriesShown = 30;

    public SavedSearchForm Form { get; private set; } = new();

    public SavedSearch Search { get; private set; } = null!;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<HookDelivery> Deliveries { get; private set; } = [];

    public SubmissionFault? Fault { get; private set; }

    public bool ChangedMeanwhile { get; private set; }

    /// <summary>The search with a secret that was just made.</summary>
    public MadeSearch? Made { get; private set; }

    public TriedHook? Tried { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => ShowAsync(id, null, cancellationToken);

    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm] int version, [FromForm(Name = "Form")] SavedSearchForm form, CancellationToken cancellationToken)
    {
        if (await searches.FindAsync(id, cancellationToken) is not { } search) return NotFound();
        var change = await desk.ChangeAsync(id, version, SavedSearchBody.WithId(form.ToInput(search.Definition.Paused), publishers), cancellationToken);
        if (change is { Ok: true, Value.Outcome: SavedSearchOutcome.Changed }) return LocalRedirect($"/searches/{id}");
        (Fault, ChangedMeanwhile) = (change.Fault, change.Ok);
        return await ShowAsync(id, form, cancellationToken);
    }

    public async Task<IActionResult> OnPostPauseAsync(Guid id, bool paused, CancellationToken cancellationToken) =>
        (await desk.PauseAsync(id, null, paused, cancellationToken)).Outcome == SavedSearchOutcome.Missing ? NotFound() : LocalRedirect($"/searches/{id}");

    public async Task<IActionResult> OnPostTestAsync(Guid id, CancellationToken cancellationToken)
    {
        Tried = await trial.TryAsync(id, cancellationToken);
        return await ShowAsync(id, null, cancellationToken);
    }

    public async Task<IActionResult> OnPostRotateAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await desk.RotateAsync(id, cancellationToken) is not { } made) return NotFound();
        Log.SearchChanged(log, id, "given another secret", Caller.KeyIdOf(User));
        Made = made;
        // The answer has the secret in it.
        Response.Headers.CacheControl = "no-store";
        return await ShowAsync(id, null, cancellationToken);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await searches.RemoveAsync(id, cancellationToken)) return NotFound();
        Log.SearchChanged(log, id, "removed", Caller.KeyIdOf(User));
        return LocalRedirect("/searches");
    }

    private async Task<IActionResult> ShowAsync(Guid id, SavedSearchForm? form, CancellationToken cancellationToken)
    {
        if (await searches.FindAsync(id, cancellationToken) is not { } search) return NotFound();
        (Search, Form) = (search, form ?? SavedSearchForm.Of(search.Definition));
        Deliveries = await searches.ListDeliveriesAsync(id, null, DeliveriesShown, cancellationToken);
        return Page();
    }
}
