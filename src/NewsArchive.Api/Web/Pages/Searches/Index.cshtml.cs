using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

using NewsArchive.Api.Access;
using NewsArchive.Api.Logging;
using NewsArchive.Api.Requests;
using NewsArchive.Api.Web.SavedSearches;
using NewsArchive.Api.Web.Searching;
using NewsArchive.Archive.Access;
using NewsArchive.Archive.Importing;
using NewsArchive.Archive.SavedSearches;

namespace NewsArchive.Api.Web.Pages.Searches;

/// <summary>All saved searches, with how each is doing, and the form to save one.</summary>
[RequireScope(Scope.Admin)]
internal sealed class SavedSearchesModel(SavedSearchDesk desk, ISavedSearchStore searches, PublisherIds publishers, ILogger<SavedSearchesModel> log) : PageModel
{
    public SavedSearchForm Form { get; private set; } = new();

    /// <summary>Failing ones first, then in the order they were saved.</summary>
    public IReadOnlyList<SavedSearch> Searches { get; private set; } = [];

    public SubmissionFault? Fault { get; private set; }

    /// <summary>The search that was just saved, with its secret.</summary>
    public MadeSearch? Made { get; private set; }

    public Task OnGetAsync([FromQuery] SearchForm search, CancellationToken cancellationToken)
    {
        Form = SavedSearchForm.Of(search);
        return ShowAsync(cancellationToken);
    }

    public async Task OnPostAsync([FromForm(Name = "Form")] SavedSearchForm form, CancellationToken cancellationToken)
    {
        var made = await desk.AddAsync(SavedSearchBody.WithId(form.ToInput(paused: false), publishers), cancellationToken);
        if (made.Ok)
        {
            Made = made.Value;
            Log.SearchChanged(log, Made.Search.Id, "saved", Caller.KeyIdOf(User));
            // The answer has the secret in it.
            Response.Headers.CacheControl = "no-store";
        }
        else
        {
            (Form, Fault) = (form, made.Fault);
        }

        await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostPauseAsync(Guid id, bool paused, CancellationToken cancellationToken)
    {
        var change = await desk.PauseAsync(id, null, paused, cancellationToken);
        return change.Outcome == SavedSearchOutcome.Missing ? NotFound() : LocalRedirect($"/searches#p-{id:N}");
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        var all = await searches.ListAsync(null, SavedSearchDesk.MostSearches, cancellationToken);
        Searches = [.. all.OrderByDescending(search => search.PausedBecause == PauseReason.HookGone || search.Health == HookHealth.Failing)];
    }
}
