using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

using NewsArchive.Api.Access;
using NewsArchive.Api.Web.Articles;
using NewsArchive.Api.Web.Correcting;
using NewsArchive.Api.Web.Words;
using NewsArchive.Archive;
using NewsArchive.Archive.Access;
using NewsArchive.Archive.Corrections;
using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Web.Pages.Articles;

/// <summary>Where an article is corrected by hand, and taken down.</summary>
[RequireScope(Scope.Admin)]
internal sealed class CorrectionPageModel(IArticleArchive archive, ICorrections corrections, ITakedowns takedowns) : PageModel
{
    public const int MaxReason = 1_000;

    [BindProperty]
    public CorrectionForm Form { get; set; } = new();

    public ArchivedArticle Archived { get; private set; } = null!;

    public string? Heading => DisplayTitle.Of(Archived.Content);

    /// <summary>The legal hold that keeps it from being taken down.</summary>
    public LegalHold? Hold { get; private set; }

    /// <summary>Why the correction cannot be taken.</summary>
    public SubmissionFault? Fault { get; private set; }

    /// <summary>What else there is to say of what was sent.</summary>
    public PagePhrase? Notice { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken)) return NotFound();
        Form = CorrectionForm.Of(Archived);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return BadRequest();
        if (!await FindAsync(id, cancellationToken)) return NotFound();
        if (Form.Revision != Archived.Revision) return Outdated();
        if (Form.ToPatch(Archived) is not { } patch)
        {
            Notice = CorrectionWords.NothingChanged;
            return Page();
        }

        var correction = CorrectionPatch.Read(patch);
        if (!correction.Ok)
        {
            Fault = correction.Fault;
            return Page();
        }

        var result = await corrections.CorrectAsync(id, Archived.Revision, correction.Value, RequestActor.Of(HttpContext, RequestActor.Web), cancellationToken);
        return result.Outcome switch
        {
            CorrectionOutcome.NotFound => NotFound(),
            CorrectionOutcome.Outdated when await FindAsync(id, cancellationToken) => Outdated(),
            _ => LocalRedirect($"/articles/{id}?outcome=corrected"),
        };
    }

    public async Task<IActionResult> OnPostTakeDownAsync(Guid id, [FromForm] string? reason, [FromForm] bool confirmed, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken)) return NotFound();
        Form = CorrectionForm.Of(Archived);
        // The page says what the hold is.
        if (Hold is not null) return Page();
        if (!confirmed || string.IsNullOrWhiteSpace(reason) || reason.Length > MaxReason)
        {
            Notice = CorrectionWords.NotConfirmed;
            return Page();
        }

        return await takedowns.TakeDownAsync(id, reason.Trim(), RequestActor.Of(HttpContext, RequestActor.Web), cancellationToken) ? LocalRedirect($"/articles/{id}") : NotFound();
    }

    private PageResult Outdated()
    {
        // What was typed is of another article than the one there is: the form begins anew.
        ModelState.Clear();
        Form = CorrectionForm.Of(Archived);
        Notice = CorrectionWords.Outdated;
        return Page();
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await archive.FindAsync(id, cancellationToken) is not { } article) return false;
        Archived = article;
        Hold = await takedowns.FindHoldAsync(id, cancellationToken);
        return true;
    }
}
