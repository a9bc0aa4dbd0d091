using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

using NewsArchive.Api.Access;
using NewsArchive.Api.Web.Articles;
using NewsArchive.Archive;
using NewsArchive.Archive.Access;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Web.Pages.Articles;

/// <summary>An article's revisions, and what changed between two of them, word by word.</summary>
[RequireScope(Scope.Read)]
internal sealed class RevisionsPageModel(IArticleArchive archive, IRevisionHistory history) : PageModel
{
    public ArchivedArticle Archived { get; private set; } = null!;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<RevisionSummary> Revisions { get; private set; } = [];

    /// <summary>Null where there is but one revision.</summary>
    public RevisionDiff? Diff { get; private set; }

    public string? Heading => DisplayTitle.Of(Archived.Content);

    /// <param name="id">The article.</param>
    /// <param name="from">The earlier revision; where absent, or not there, the one before the later.</param>
    /// <param name="to">The later one; where absent, or not there, the latest.</param>
    /// <param name="cancellationToken">Ends the comparing.</param>
    public async Task<IActionResult> OnGetAsync(Guid id, int? from, int? to, CancellationToken cancellationToken)
    {
        if (await archive.FindAsync(id, cancellationToken) is not { } article) return NotFound();
        Archived = article;
        Revisions = await archive.ListRevisionsAsync(id, cancellationToken);
        if (Revisions.Count < 2) return Page();
        var later = Revisions.FirstOrDefault(revision => revision.Number == to)?.Number ?? Revisions[0].Number;
        var earlier = Revisions.FirstOrDefault(revision => revision.Number == from)?.Number;
        if (earlier == later) earlier = null;
        Diff = await history.CompareAsync(id, earlier, later, cancellationToken);
        return Page();
    }
}
